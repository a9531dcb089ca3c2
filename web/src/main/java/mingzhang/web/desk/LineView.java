package mingzhang.web.desk;

import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Code;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Level;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.store.Termed;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget, by the official words.
 *
 * @param project the project's code, or null
 * @param says what its codes are called, for people; what is sent back is not read
 */
record LineView(
        String unit,
        int fiscalYear,
        String nature,
        @Nullable String project,
        String function,
        String departmentEconomy,
        String governmentEconomy,
        String fund,
        String level,
        @Nullable Says says) {
    /** The names of a line's codes in its year; empty where the catalogue does not know one. */
    record Says(String function, String departmentEconomy, String governmentEconomy) {}

    static LineView of(LineKey line, Catalogue catalogue) {
        return new LineView(
                line.unit(),
                line.fiscalYear(),
                line.nature().term(),
                line.project(),
                line.function(),
                line.departmentEconomy(),
                line.governmentEconomy(),
                line.fund().term(),
                line.level().term(),
                new Says(
                        name(catalogue, "功能分类", line.function(), line.fiscalYear()),
                        name(catalogue, "部门预算支出经济分类", line.departmentEconomy(), line.fiscalYear()),
                        name(catalogue, "政府预算支出经济分类", line.governmentEconomy(), line.fiscalYear())));
    }

    private static String name(Catalogue catalogue, String table, String code, int year) {
        return catalogue.code(table, code, year).map(Code::name).orElse("");
    }

    LineKey key() {
        return new LineKey(
                unit,
                fiscalYear,
                Desk.known(Termed.find(Nature.class, nature), nature),
                project == null || project.isBlank() ? null : project,
                function,
                departmentEconomy,
                governmentEconomy,
                Desk.known(Termed.find(Fund.class, fund), fund),
                Desk.known(Termed.find(Level.class, level), level));
    }
}
