package mingzhang.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.catalogue.OfficialTable;
import mingzhang.figures.Unit;
import org.jspecify.annotations.Nullable;

/** The figures of a document by the catalogue's item that they print: 本年收入合计, 公务接待费 …; other years are left out. */
final class Facts {
    /** What stands behind an item where its planned amount is meant, as in the catalogue's formulas. */
    static final String BUDGETED = "[预算数]";

    private static final Pattern MAIN_COLUMN =
            Pattern.compile("(?:^|/)(?:决算数|预算数|金额|合计|小计|本年收入合计|本年支出合计|总计|本年预算数?|预算金额|支出合计|收入合计)$");
    private static final Pattern OF_ALL_MONEY = Pattern.compile("收入总计|支出总计|收支总计|本年收入合计|本年支出合计|年初结转和结余|年末结转和结余");
    private static final Pattern BARE_TOTAL = Pattern.compile("^(?:总计|合计|收入总计|支出总计|本年收入合计|本年支出合计)$");

    private final Context context;
    private final @Nullable Integer year;
    private final Map<String, List<Mention>> byItem = new LinkedHashMap<>();

    private Facts(Context context, @Nullable Integer year) {
        this.context = context;
        this.year = year;
    }

    static Facts of(Context context, @Nullable Integer year, Sheets sheets) {
        Facts facts = new Facts(context, year);
        Topics topics = Topics.of(context);
        context.lines.forEach(
                line -> line.line().figures().forEach(mention -> facts.prose(mention, topics.fund(line))));
        context.mentions.grids().forEach(facts::table);
        sheets.all().forEach(facts::sheet);
        return facts;
    }

    /** All prints of all items, item by item. */
    Map<String, List<Mention>> byItem() {
        return byItem;
    }

    List<Mention> of(String item) {
        return byItem.getOrDefault(key(item), List.of());
    }

    private void prose(Mention mention, String fund) {
        boolean other = mention.year() != null && !mention.year().equals(year) || Labels.saysLastYear(mention.label());
        boolean counts = mention.isMoney() || mention.figure().unit().kind() == Unit.Kind.COUNT;
        if (mention.role() == Role.AMOUNT
                && counts
                && !other
                && mention.figure().exact()) {
            context.items.item(mention.label()).flatMap(item -> of(fund, item)).ifPresent(item -> add(item, mention));
        }
    }

    /** In a section about appropriations 支出总计 is theirs; in one about a single fund nobody can tell. */
    private Optional<String> of(String fund, String item) {
        if (fund.isEmpty() || !OF_ALL_MONEY.matcher(item).matches()) {
            return Optional.of(item);
        }
        return "财政拨款".equals(fund) ? context.items.item(fund + item) : Optional.empty();
    }

    private void add(String item, Mention mention) {
        String stage = mention.stage() == Mention.Stage.BUDGET ? BUDGETED : "";
        byItem.computeIfAbsent(key(item) + stage, k -> new ArrayList<>()).add(mention);
    }

    /** 收支总计 says 收入总计 and 支出总计 in one word. */
    private static String key(String item) {
        return item.replace("收支总计", "收入总计");
    }

    /** The cells of an official table that print an item. */
    private void sheet(Sheet sheet) {
        for (OfficialTable.Bound bound : sheet.form.items()) {
            sheet.bound(bound).filter(Mention::isMoney).ifPresent(cell -> {
                List<Mention> prints = byItem.computeIfAbsent(key(bound.item()), k -> new ArrayList<>());
                if (!prints.contains(cell)) {
                    prints.add(cell);
                }
            });
        }
    }

    /** Of each row the first column of amounts, of planned and of done ones; of rows of one name the first. */
    private void table(Grid grid) {
        boolean both = grid.columns().stream().anyMatch(c -> Labels.stage(c) == Mention.Stage.ACTUAL);
        Set<String> names = new HashSet<>();
        for (Grid.Row row : grid.rows()) {
            Set<String> stages = new HashSet<>();
            for (int c = 0; c < row.cells().size(); c++) {
                String name = Words.bare(row.names().get(c));
                boolean main = MAIN_COLUMN.matcher(grid.columns().get(c)).find();
                if (main && names.add(c + name) && row.codes().get(c).length() < 5) {
                    cell(row.cells().get(c), name, both, stages, grid.caption());
                }
            }
        }
    }

    private void cell(@Nullable Mention cell, String name, boolean both, Set<String> stages, String caption) {
        if (cell != null && cell.isMoney()) {
            boolean planned = both && cell.stage() == Mention.Stage.BUDGET;
            if (stages.add(name + planned)) {
                item(cell, caption)
                        .ifPresent(item -> byItem.computeIfAbsent(
                                        key(item) + (planned ? BUDGETED : ""), k -> new ArrayList<>())
                                .add(cell));
            }
        }
    }

    private Optional<String> item(Mention cell, String caption) {
        String name = cell.row().replaceFirst("^[一二三四五六七八九十]{1,3}、", "");
        boolean fiscal = caption.contains("财政拨款");
        if (BARE_TOTAL.matcher(name).matches()) {
            if (!caption.contains("总表")) {
                return Optional.empty();
            }
            String total = "总计".equals(name) ? "收入总计" : name;
            return context.items.item((fiscal ? "财政拨款" : "") + total);
        }
        boolean plain = !caption.contains("基金") && !caption.contains("国有资本经营预算");
        return plain ? context.items.item(name) : Optional.empty();
    }
}
