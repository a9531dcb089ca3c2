package mingzhang.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the prose says of a line of the classification, and what the row of that name says in the tables. */
final class TableTextClaims {
    private static final Pattern ITEM = Pattern.compile("([\\u4e00-\\u9fa5（）、“”]{2,40}?)（[^（）]{0,4}项）");
    private static final Pattern TRAILING_NAME = Pattern.compile("（[^（）]{0,4}[类款]）([^（）]+)$");
    private static final Pattern PLAIN_COLUMN = Pattern.compile("增减|率|%|上年|去年|比重");

    private final Context context;
    private final @Nullable Integer year;
    private final boolean budget;
    private final Map<String, List<Mention>> rows = new HashMap<>();
    private final List<Relation> found = new ArrayList<>();

    private TableTextClaims(Context context, @Nullable Integer year, boolean budget) {
        this.context = context;
        this.year = year;
        this.budget = budget;
    }

    static List<Relation> of(Context context, @Nullable Integer year, String kind) {
        TableTextClaims claims = new TableTextClaims(context, year, "budget".equals(kind));
        context.mentions.grids().forEach(claims::collect);
        if (!claims.rows.isEmpty()) {
            context.lines.forEach(claims::line);
        }
        return claims.found;
    }

    private void collect(Grid grid) {
        for (Grid.Row row : grid.rows()) {
            for (Mention cell : row.cells()) {
                if (cell != null
                        && cell.isMoney()
                        && !cell.row().isEmpty()
                        && !PLAIN_COLUMN.matcher(cell.column()).find()) {
                    String name = cell.row().replaceFirst("^[一二三四五六七八九十]{1,3}、|^\\d{1,2}[.、．]", "");
                    rows.computeIfAbsent(name, k -> new ArrayList<>()).add(cell);
                }
            }
        }
    }

    private void line(Context.Parsed line) {
        String topic = topic(line.line().text());
        for (Mention mention : line.amounts()) {
            boolean other =
                    mention.year() != null && !mention.year().equals(year) || Labels.saysLastYear(mention.label());
            boolean planned = mention.stage() == Mention.Stage.BUDGET && !budget;
            if (mention.role() != Role.AMOUNT
                    || other
                    || planned
                    || mention.figure().digits().signum() == 0) {
                continue;
            }
            String name = Words.bare(mention.label());
            boolean alone = name.isEmpty()
                    || Labels.isStageAlone(name)
                    || topic.endsWith(Items.core(name))
                    || !rows.containsKey(name);
            copy(mention, alone && !topic.isEmpty() ? topic : name);
        }
    }

    /** 1.一般公共服务支出（类）财政事务（款）行政运行（项）: the paragraph is about 行政运行. */
    private static String topic(String text) {
        Matcher item = ITEM.matcher(text.substring(0, Math.min(text.length(), 90)));
        if (!item.find()) {
            return "";
        }
        Matcher last = TRAILING_NAME.matcher(item.group(1));
        return Words.bare(last.find() ? last.group(1) : item.group(1));
    }

    private void copy(Mention mention, String name) {
        List<Mention> cells = rows.getOrDefault(name, List.of());
        context.look(cells.size());
        cells.stream()
                .filter(c -> Arithmetic.sameFact(c.figure(), mention.figure()))
                .findFirst()
                .ifPresentOrElse(c -> add(mention, c, false), () -> differs(mention, cells));
    }

    /** No row of that name prints it: wrong only where all rows of that name agree and a slip explains the difference. */
    private void differs(Mention mention, List<Mention> cells) {
        cells.stream()
                .peek(c -> context.look(cells.size()))
                .filter(c -> cells.stream()
                                .filter(o -> Arithmetic.sameFact(o.figure(), c.figure()))
                                .count()
                        >= 2)
                .filter(c -> slip(mention, c))
                .findFirst()
                .ifPresent(c -> add(mention, c, true));
    }

    private boolean slip(Mention mention, Mention cell) {
        Relation copy = Relation.of("mismatch", mention, Expression.ref(cell), true, "");
        return context.arithmetic.lastDigitOnly(copy)
                || Slip.origins(mention.figure().digits()).stream()
                        .anyMatch(
                                v -> v.compareTo(Arithmetic.inUnit(cell.figure().value(), mention.figure())) == 0);
    }

    private void add(Mention mention, Mention cell, boolean firm) {
        found.add(Relation.of("mismatch", mention, Expression.ref(cell), firm, "正文与表格中同一科目的数字应当一致"));
    }
}
