package mingzhang.ledger.resource;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.Sql;
import mingzhang.year.Value;

/**
 * What people, assets, procurement and the project library say to the forms of a department's year. What the ledger keeps nothing of is
 * left to the clerk.
 */
public final class Knowledge {
    private static final Money MILLION = yuan(1_000_000);
    private static final Money HALF_A_MILLION = yuan(500_000);
    private static final Money FIFTH_OF_A_MILLION = yuan(200_000);
    private static final Map<String, String> LEVELS =
            Map.of("中央", "中央转移支付", "省", "省级转移支付", "市", "市级转移支付", "县", "本级项目", "本级", "本级项目");

    private static final Map<String, String> PURPOSES =
            Map.of("业务工作经费", "业务工作经费", "运行维护经费", "运行维护经费", "专项资金", "市级专项资金");

    private final List<Known> known = new ArrayList<>();
    private final int year;

    private Knowledge(int year) {
        this.year = year;
    }

    private static Money yuan(long yuan) {
        return Money.of(BigDecimal.valueOf(yuan), Unit.YUAN);
    }

    /** Everything that is known of a department's year. */
    public static List<Known> of(Connection connection, Units.Unit department, int year) throws SQLException {
        Knowledge knowledge = new Knowledge(year);
        LocalDate last = LocalDate.of(year, 12, 31);
        knowledge.people(People.staffing(connection, department, last));
        knowledge.assets(Assets.on(connection, department, last));
        knowledge.assetsBefore(Assets.on(connection, department, last.minusYears(1)));
        knowledge.procurement(Purchases.of(connection, department, year));
        knowledge.procurementBefore(Purchases.of(connection, department, year - 1));
        knowledge.projects(connection, department);
        knowledge.projectsBefore(projects(connection, department, year - 1));
        return knowledge.known;
    }

    private void count(String sheet, String row, String column, long number) {
        known.add(new Known(sheet, row, column, new Value.Number(BigDecimal.valueOf(number))));
    }

    private void amount(String sheet, String row, String column, Money amount) {
        known.add(new Known(sheet, row, column, new Value.Amount(amount)));
    }

    private void people(List<Staffing> staffing) {
        if (staffing.stream().allMatch(kind -> kind.posts() == 0)) {
            return;
        }
        for (Staffing kind : staffing) {
            count("人员", kind.kind().term(), "编制数", kind.posts());
            count("人员", kind.kind().term(), "在职人数", kind.employed());
        }
        count("人员", "离休", "在职人数", sum(staffing, Staffing::veterans));
        count("人员", "退休", "在职人数", sum(staffing, Staffing::retired));
    }

    private static int sum(List<Staffing> staffing, ToIntFunction<Staffing> number) {
        return staffing.stream().mapToInt(number).sum();
    }

    private void assets(List<Asset> assets) {
        if (assets.isEmpty()) {
            return;
        }
        for (String use : List.of("部级领导干部用车", "一般公务用车", "一般执法执勤用车", "特种专业技术用车", "机要通信用车", "应急保障用车", "其他用车")) {
            count("国有资产", use, "数量", quantity(assets, asset -> use(asset).equals(use)));
        }
        count(
                "国有资产",
                "单价100万元（含）以上设备（不含车辆）",
                "数量",
                quantity(assets, asset -> asset.category().endsWith("设备") && asset.unitPriceReaches(MILLION)));
        count(
                "国有资产",
                "单价50万元以上通用设备",
                "数量",
                quantity(assets, asset -> asset.category().equals("通用设备") && asset.unitPriceReaches(HALF_A_MILLION)));
        count(
                "国有资产",
                "单价100万元以上专用设备",
                "数量",
                quantity(assets, asset -> asset.category().equals("专用设备") && asset.unitPriceReaches(MILLION)));
        for (String kind : List.of("轿车", "越野车", "载客汽车")) {
            Predicate<Asset> bought =
                    asset -> kind(asset).equals(kind) && asset.acquired().getYear() == year;
            count("公务用车", kind, "购置数", quantity(assets, bought));
            amount("公务用车", kind, "购置金额", value(assets, bought));
            count("公务用车", kind, "保有量", quantity(assets, asset -> kind(asset).equals(kind)));
        }
    }

    private static String use(Asset asset) {
        return asset.vehicle() == null ? "" : asset.vehicle().use();
    }

    private static String kind(Asset asset) {
        return asset.vehicle() == null ? "" : asset.vehicle().kind();
    }

    private static long quantity(List<Asset> assets, Predicate<Asset> which) {
        return assets.stream().filter(which).mapToLong(Asset::quantity).sum();
    }

    private static Money value(List<Asset> assets, Predicate<Asset> which) {
        return assets.stream().filter(which).map(Asset::value).reduce(Money.ZERO, Money::plus);
    }

    private void assetsBefore(List<Asset> assets) {
        if (assets.isEmpty()) {
            return;
        }
        held(
                assets,
                "房屋",
                asset -> asset.category().endsWith("房屋") || asset.category().equals("办公用房"));
        held(assets, "办公用房", asset -> asset.category().equals("办公用房"));
        held(assets, "车辆", asset -> asset.category().equals("车辆"));
        held(assets, "单价在20万元以上的设备", Knowledge::isLarge);
        held(
                assets,
                "其他固定资产",
                asset -> asset.category().equals("其他固定资产") || asset.category().endsWith("设备") && !isLarge(asset));
    }

    private static boolean isLarge(Asset asset) {
        return asset.category().endsWith("设备") && asset.unitPriceReaches(FIFTH_OF_A_MILLION);
    }

    private void held(List<Asset> assets, String row, Predicate<Asset> which) {
        count("固定资产占用", row, "数量", quantity(assets, which));
        amount("固定资产占用", row, "价值", value(assets, which));
    }

    private void procurement(List<Procurement> kinds) {
        Money planned = Money.ZERO;
        boolean budgeted = kinds.stream().anyMatch(kind -> kind.budgeted().signum() != 0);
        Money delivered = Money.ZERO;
        Money toSmallAndMedium = Money.ZERO;
        Money toSmall = Money.ZERO;
        for (Procurement kind : kinds) {
            planned = planned.plus(budgeted ? kind.budgeted() : kind.planned());
            delivered = delivered.plus(kind.delivered());
            toSmallAndMedium = toSmallAndMedium.plus(kind.toSmallAndMedium());
            toSmall = toSmall.plus(kind.toSmall());
        }
        if (planned.signum() == 0) {
            return;
        }
        for (Procurement kind : kinds) {
            amount("政府采购", "政府采购" + kind.kind() + "支出", "决算数", kind.delivered());
            amount("政府采购预算合计", "政府采购" + kind.kind() + "预算", "预算数", budgeted ? kind.budgeted() : kind.planned());
        }
        amount("政府采购", "授予中小企业合同金额", "决算数", toSmallAndMedium);
        amount("政府采购", "授予小微企业合同金额", "决算数", toSmall);
        amount("经费控制", "政府采购金额", "预算数", planned);
        amount("经费控制", "政府采购金额", "决算数", delivered);
    }

    private void procurementBefore(List<Procurement> kinds) {
        Procurement all = kinds.stream().reduce(Procurement::plus).orElseThrow();
        if (all.planned().signum() != 0) {
            amount("经费控制", "政府采购金额", "上年决算数", all.delivered());
        }
    }

    /** Money of projects, by level and by what the library says that they are for. */
    private record OfProjects(String level, Optional<String> purpose, boolean evaluated, Money budget, Money paid) {}

    /** The projects of a year; none where the library does not say of each of them what it is for. */
    private static List<OfProjects> projects(Connection connection, Units.Unit department, int year)
            throws SQLException {
        List<OfProjects> all = Sql.named("resource/known-projects")
                .with("department", department.organisation())
                .with("fiscal_year", year)
                .list(
                        connection,
                        row -> new OfProjects(
                                row.getString("level"),
                                Optional.ofNullable(row.getString("purpose")),
                                row.getBoolean("evaluated"),
                                new Money(row.getLong("budget_fen")),
                                new Money(row.getLong("paid_fen"))));
        return all.stream().anyMatch(project -> project.purpose.isEmpty()) ? List.of() : all;
    }

    private void projects(Connection connection, Units.Unit department) throws SQLException {
        List<OfProjects> all = projects(connection, department, year);
        if (!all.isEmpty()) {
            evaluated(all.stream().filter(OfProjects::evaluated).toList());
            PURPOSES.forEach((purpose, row) -> projects("经费控制", row, "决算数", of(purpose, all)));
        }
    }

    private void projectsBefore(List<OfProjects> all) {
        if (!all.isEmpty()) {
            PURPOSES.forEach((purpose, row) -> amount(
                    "经费控制",
                    row,
                    "上年决算数",
                    of(purpose, all).stream().map(OfProjects::paid).reduce(Money.ZERO, Money::plus)));
        }
    }

    private static List<OfProjects> of(String purpose, List<OfProjects> all) {
        return all.stream()
                .filter(project -> project.purpose.filter(purpose::equals).isPresent())
                .toList();
    }

    private void evaluated(List<OfProjects> evaluated) {
        if (evaluated.isEmpty()) {
            return;
        }
        for (String row : LEVELS.values().stream().distinct().toList()) {
            projects(
                    "项目资金",
                    row,
                    "执行数",
                    evaluated.stream()
                            .filter(project -> row.equals(LEVELS.get(project.level)))
                            .toList());
        }
        Money transferred = evaluated.stream()
                .filter(project -> !"本级项目".equals(LEVELS.get(project.level)))
                .map(OfProjects::paid)
                .reduce(Money.ZERO, Money::plus);
        amount("项目资金", "转移支付合计", "执行数", transferred);
    }

    private void projects(String sheet, String row, String paid, List<OfProjects> projects) {
        amount(sheet, row, "预算数", projects.stream().map(OfProjects::budget).reduce(Money.ZERO, Money::plus));
        amount(sheet, row, paid, projects.stream().map(OfProjects::paid).reduce(Money.ZERO, Money::plus));
    }
}
