package mingzhang.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.catalogue.Formula;
import mingzhang.catalogue.Formula.Expression.ItemFigure;
import mingzhang.catalogue.Rule;
import org.jspecify.annotations.Nullable;

/** The catalogue's rules about cells of official tables: one table against another, or against itself. */
final class TableRules {
    private static final String ROW = "某项";
    private static final String COLUMN = "某列";
    private static final String BELOW = "下级";

    private final Context context;
    private final Sheets sheets;
    private final Facts facts;
    private final Regimes regimes;
    private final List<Relation> found = new ArrayList<>();

    private TableRules(Context context, Sheets sheets, Facts facts, Regimes regimes) {
        this.context = context;
        this.sheets = sheets;
        this.facts = facts;
        this.regimes = regimes;
    }

    /** @param sums the sums that were found within tables; they tell how each table was rounded */
    static List<Relation> of(
            Context context,
            Sheets sheets,
            Facts facts,
            List<Relation> sums,
            List<Rule> rules,
            LocalDate day,
            String kind) {
        TableRules claims = new TableRules(context, sheets, facts, new Regimes(context, sums));
        rules.stream()
                .filter(Rule::isOfTables)
                .filter(r ->
                        r.validOn(day) && (r.kinds().isEmpty() || r.kinds().contains(kind) || "other".equals(kind)))
                .forEach(claims::rule);
        return claims.found;
    }

    private void rule(Rule rule) {
        Optional<Sheet> table = rule.formula().items().stream()
                .filter(i -> i.name().indexOf('.') > 0)
                .findFirst()
                .flatMap(i -> sheets.sheet(i.name().substring(0, i.name().indexOf('.'))));
        if (table.isEmpty() || !rule.spread().when().stream().allMatch(this::isTrue)) {
            return;
        }
        for (String row : rows(rule, table.get())) {
            for (String column : orOnce(rule.spread().across())) {
                new Asked(row, column).relation(rule).ifPresent(found::add);
            }
        }
    }

    private static List<String> rows(Rule rule, Sheet table) {
        return orOnce(rule.spread().each()).stream()
                .flatMap(each -> switch (each) {
                    case "类" -> table.codes(3).stream();
                    case "款" -> table.codes(5).stream();
                    case "项" -> table.codes(7).stream();
                    default -> Stream.of(each);
                })
                .distinct()
                .toList();
    }

    private static List<String> orOnce(List<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    private boolean isTrue(Formula condition) {
        return new Asked("", "")
                .relation(condition, "", "")
                .filter(context.arithmetic::computable)
                .filter(context.arithmetic::holds)
                .isPresent();
    }

    /**
     * One side of a formula: a figure, or what is computed from some.
     *
     * @param sure whether nothing of it was taken for zero only because the table has no such name
     */
    private record Side(Expression expression, @Nullable Mention single, List<Mention> used, boolean sure) {
        static Side of(Mention mention) {
            return new Side(Expression.ref(mention), mention, List.of(mention), true);
        }

        static Side of(BigDecimal value, boolean sure) {
            return new Side(new Expression.Constant(value), null, List.of(), sure);
        }
    }

    /** A formula asked of one row and one column. */
    private final class Asked {
        private final String row;
        private final String column;

        Asked(String row, String column) {
            this.row = row;
            this.column = column;
        }

        Optional<Relation> relation(Rule rule) {
            return relation(rule.formula(), rule.id(), rule.says().replaceFirst("。$", ""));
        }

        Optional<Relation> relation(Formula formula, String id, String says) {
            Optional<Side> left = side(formula.left());
            Optional<Side> right = side(formula.right());
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            boolean atMost = formula.relation() == Formula.Relation.AT_MOST;
            Side result = left.get();
            Side other = right.get();
            if (result.single() == null && !atMost) {
                result = right.get();
                other = left.get();
            }
            Mention figure = result.single();
            if (figure == null || !comparable(figure, other.used())) {
                return Optional.empty();
            }
            boolean copy = formula.relation() == Formula.Relation.SAME;
            String check = check(formula, copy && !regimes.explain(figure, other.used()), other);
            String rule = id.isEmpty() ? null : id;
            boolean firm = result.sure() && other.sure();
            return Optional.of(new Relation(check, rule, figure.index(), other.expression(), 1, atMost, firm, says));
        }

        private static String check(Formula formula, boolean copy, Side other) {
            return switch (formula.relation()) {
                case SAME -> copy && other.single() != null || other.used().isEmpty() ? "mismatch" : "balance";
                case AT_MOST -> "limit";
                case EQUAL -> "sum";
            };
        }

        private Optional<Side> side(Formula.Expression side) {
            return switch (side) {
                case Formula.Expression.Constant(var value) -> Optional.of(Side.of(value, true));
                case ItemFigure item -> cell(item);
                case Formula.Expression.Sum(var terms, var signs) -> sum(terms, signs);
                case Formula.Expression.Product ignored -> Optional.empty();
                case Formula.Expression.Quotient ignored -> Optional.empty();
            };
        }

        private Optional<Side> sum(List<Formula.Expression> terms, List<Integer> signs) {
            List<Expression> present = new ArrayList<>();
            List<Mention> used = new ArrayList<>();
            boolean sure = true;
            for (Formula.Expression term : terms) {
                Optional<Side> side = side(term);
                if (side.isEmpty()) {
                    return Optional.empty();
                }
                present.add(side.get().expression());
                used.addAll(side.get().used());
                sure &= side.get().sure();
            }
            return Optional.of(new Side(new Expression.Sum(present, signs), null, used, sure));
        }

        private Optional<Side> cell(ItemFigure item) {
            String[] path =
                    item.name().replace(ROW, row).replace(COLUMN, column).split("\\.", -1);
            if (path.length < 2) {
                return told(item.name());
            }
            String of = path.length > 2 ? path[2] : "";
            return sheets.sheet(path[0])
                    .flatMap(sheet -> path[1].endsWith(BELOW)
                            ? below(sheet, path[1].substring(0, path[1].length() - BELOW.length()), of)
                            : cell(sheet, path[1], of, item.optional()));
        }

        private static Optional<Side> cell(Sheet sheet, String row, String column, boolean optional) {
            Optional<Side> cell = sheet.cell(row, column)
                    .map(c -> c.mention() == null ? Side.of(BigDecimal.ZERO, true) : Side.of(c.mention()));
            boolean sure = sheet.isEmpty() || sheet.lacks(row, column);
            return cell.or(() -> optional ? Optional.of(Side.of(BigDecimal.ZERO, sure)) : Optional.empty());
        }

        /** What the text says of an item, where it always says the same. */
        private Optional<Side> told(String item) {
            List<Mention> prints =
                    facts.of(item).stream().filter(m -> !m.inTable()).toList();
            boolean agreed = prints.stream()
                    .allMatch(p ->
                            Arithmetic.sameFact(p.figure(), prints.getFirst().figure()));
            return agreed ? prints.stream().findFirst().map(Side::of) : Optional.empty();
        }

        /** The sum of the codes below a code; none where one of them cannot be read. */
        private Optional<Side> below(Sheet sheet, String code, String of) {
            List<Mention> parts = new ArrayList<>();
            for (String part : sheet.below(code)) {
                Optional<Sheet.Cell> cell = sheet.cell(part, of);
                if (cell.isPresent()) {
                    Mention mention = cell.get().mention();
                    if (mention != null) {
                        parts.add(mention);
                    }
                } else if (sheet.isUnclear(part, of)) {
                    return Optional.empty();
                }
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Side(Expression.sum(parts), null, parts, true));
        }

        private static boolean comparable(Mention figure, List<Mention> others) {
            return others.stream()
                    .allMatch(o -> o.index() != figure.index()
                            && (o.figure().unit().kind()
                                            == figure.figure().unit().kind()
                                    || o.figure().digits().signum() == 0
                                    || figure.figure().digits().signum() == 0));
        }
    }
}
