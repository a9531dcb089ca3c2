package mingzhang.ledger.account;

import mingzhang.catalogue.Take;
import mingzhang.figures.Money;
import mingzhang.ledger.resource.Classification;

/**
 * An amount of the ledger with everything that tells it apart.
 *
 * @param measure what it is: 支出, 收入 …
 * @param unitKind 行政, 参公 or 事业
 * @param project the project's name; empty where there is none
 * @param function empty where it is not known, as both other codes
 */
public record Fact(
        String measure,
        String unitKind,
        String fund,
        String nature,
        String project,
        String function,
        String departmentEconomy,
        String governmentEconomy,
        String level,
        Money amount) {
    /** Its code of a classification; empty where it is not known. */
    String code(Classification classification) {
        return switch (classification) {
            case FUNCTION -> function;
            case DEPARTMENT_ECONOMY -> departmentEconomy;
            case GOVERNMENT_ECONOMY -> governmentEconomy;
        };
    }

    /** An amount under another code of a classification, all else the same. */
    Fact under(Classification classification, String other, Money part) {
        return new Fact(
                measure,
                unitKind,
                fund,
                nature,
                project,
                classification == Classification.FUNCTION ? other : function,
                classification == Classification.DEPARTMENT_ECONOMY ? other : departmentEconomy,
                classification == Classification.GOVERNMENT_ECONOMY ? other : governmentEconomy,
                level,
                part);
    }

    /** What it has of one of {@link Take#DIMENSIONS}. */
    String value(String dimension) {
        return switch (dimension) {
            case "资金性质" -> fund;
            case "支出性质" -> nature;
            case "功能分类" -> function;
            case "部门经济" -> departmentEconomy;
            case "政府经济" -> governmentEconomy;
            case "单位性质" -> unitKind;
            case "资金级次" -> level;
            case "项目", "项目名称" -> project;
            default -> throw new IllegalArgumentException(dimension);
        };
    }
}
