package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.OfficialTable;
import mingzhang.catalogue.OfficialTable.Bound;
import org.jspecify.annotations.Nullable;

/**
 * What a section tells of the table that it explains: under 支出决算情况说明, 基本支出 is the cell of 支出决算表 and of no other.
 */
final class ToldClaims {
    private final Context context;
    private final Sheets sheets;
    private final @Nullable Integer year;
    private final Topics topics;
    private final List<Relation> found = new ArrayList<>();

    private ToldClaims(Context context, Sheets sheets, @Nullable Integer year) {
        this.context = context;
        this.topics = Topics.of(context);
        this.sheets = sheets;
        this.year = year;
    }

    static List<Relation> of(Context context, Sheets sheets, @Nullable Integer year) {
        ToldClaims claims = new ToldClaims(context, sheets, year);
        if (sheets.all().iterator().hasNext()) {
            context.lines.forEach(claims::line);
        }
        return claims.found;
    }

    private void line(Context.Parsed line) {
        explained(line).ifPresent(sheet -> line.amounts().forEach(mention -> told(mention, sheet)));
    }

    /** The table that the nearest heading names. */
    private Optional<Sheet> explained(Context.Parsed line) {
        for (String topic : topics.above(line)) {
            for (Sheet sheet : sheets.all()) {
                if (sheet.form.told().contains(topic)) {
                    return Optional.of(sheet);
                }
            }
        }
        return Optional.empty();
    }

    private void told(Mention mention, Sheet sheet) {
        boolean other = mention.year() != null && !mention.year().equals(year) || Labels.saysLastYear(mention.label());
        if (mention.role() != Role.AMOUNT || other || !mention.figure().exact()) {
            return;
        }
        List<Mention> cells = context.items
                .item(mention.label())
                .map(item -> cells(sheet, item, mention.stage()))
                .orElse(List.of());
        cells.stream()
                .filter(c -> Arithmetic.sameFact(c.figure(), mention.figure()))
                .findFirst()
                .or(() -> cells.stream().findFirst())
                .ifPresent(c -> claim(mention, c));
    }

    /** What the budget was is asked of several dates; only what was done has one value. */
    private void claim(Mention mention, Mention cell) {
        boolean planned = mention.stage() == Mention.Stage.BUDGET && cell.stage() != mention.stage();
        Relation copy = Relation.of("mismatch", mention, Expression.ref(cell), !planned, "正文应与它所说明的表一致");
        if (context.arithmetic.holds(copy) || copy.firm()) {
            found.add(copy);
        }
    }

    private static List<Mention> cells(Sheet sheet, String item, Mention.Stage stage) {
        OfficialTable form = sheet.form;
        String wanted = stage == Mention.Stage.BUDGET ? item + Facts.BUDGETED : item;
        List<Mention> cells = new ArrayList<>();
        for (Bound bound : form.items()) {
            boolean same = bound.item().equals(wanted)
                    || bound.item().equals(wanted.replace("收支总计", "收入总计"))
                    || bound.item().equals(item) && stage == Mention.Stage.BUDGET;
            if (same) {
                sheet.bound(bound).ifPresent(cells::add);
            }
        }
        return cells;
    }
}
