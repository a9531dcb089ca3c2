package mingzhang.ledger.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import mingzhang.catalogue.Take;
import mingzhang.evaluate.Facts;
import mingzhang.evaluate.Input;
import mingzhang.figures.Money;
import mingzhang.ledger.account.Accounts;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.resource.Procurement;
import mingzhang.ledger.resource.Resources;
import mingzhang.ledger.resource.Staffing;
import mingzhang.ledger.store.Sql;

/** The figures of the ledger that rules compute with, each with where it comes from; money in yuan. */
final class LedgerFigures {
    private static final Map<String, String> TAKES = takes();
    private static final String BEFORE = "上年";
    private static final BigDecimal WHOLE_YEAR = new BigDecimal("100");

    private LedgerFigures() {}

    private static Map<String, String> takes() {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LedgerFigures.class.getResourceAsStream("facts.properties")), UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> takes = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> takes.put(name, lines.getProperty(name)));
        return takes;
    }

    /** The figures of a subject's whole year. */
    static List<Input> of(Connection connection, Resolved subject) throws SQLException {
        return subject.project() == null ? ofDepartment(connection, subject) : ofProject(connection, subject);
    }

    /** By their names. */
    static Facts facts(List<Input> inputs) {
        return name ->
                inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }

    private static List<Input> ofDepartment(Connection connection, Resolved subject) throws SQLException {
        Units.Unit unit = subject.departmentUnit();
        int year = subject.subject().year();
        List<Input> inputs = new ArrayList<>();
        Accounts.Amounts amounts = Accounts.amounts(connection, unit, year);
        TAKES.forEach((name, text) -> {
            boolean before = name.startsWith(BEFORE);
            amounts.of(Take.parse(text).orElseThrow(), before ? 1 : 0)
                    .ifPresent(money -> inputs.add(
                            new Input(name, yuan(money), "台账 " + (before ? year - 1 : year) + " 年：" + text)));
        });
        people(connection, unit, year, inputs);
        procurement(connection, unit, year, inputs);
        counts(connection, subject, inputs);
        progress(inputs);
        return inputs;
    }

    private static BigDecimal yuan(Money money) {
        return BigDecimal.valueOf(money.fen(), 2);
    }

    private static void people(Connection connection, Units.Unit unit, int year, List<Input> inputs)
            throws SQLException {
        LocalDate day = LocalDate.of(year, 12, 31);
        List<Staffing> staffing = Resources.staffing(connection, unit, day);
        int posts = staffing.stream().mapToInt(Staffing::posts).sum();
        int employed = staffing.stream().mapToInt(Staffing::employed).sum();
        if (posts > 0 || employed > 0) {
            inputs.add(new Input("编制数", BigDecimal.valueOf(posts), "台账：" + day + " 核定的编制"));
            inputs.add(new Input("在职人数", BigDecimal.valueOf(employed), "台账：" + day + " 在职人员"));
        }
    }

    private static void procurement(Connection connection, Units.Unit unit, int year, List<Input> inputs)
            throws SQLException {
        List<Procurement> kinds = Resources.procurement(connection, unit, year);
        Money budgeted = kinds.stream().map(Procurement::budgeted).reduce(Money.ZERO, Money::plus);
        Money planned = kinds.stream().map(Procurement::planned).reduce(Money.ZERO, Money::plus);
        Money contracted = kinds.stream().map(Procurement::contracted).reduce(Money.ZERO, Money::plus);
        boolean known = budgeted.signum() > 0;
        if (known || planned.signum() > 0) {
            inputs.add(new Input(
                    "政府采购预算", yuan(known ? budgeted : planned), "台账：" + year + (known ? " 年采购预算" : " 年采购计划")));
            inputs.add(new Input("政府采购金额", yuan(contracted), "台账：" + year + " 年采购合同"));
        }
    }

    private static void counts(Connection connection, Resolved subject, List<Input> inputs) throws SQLException {
        int year = subject.subject().year();
        for (Map.Entry<String, Form> count :
                Map.of("编制绩效目标项目数", Form.TARGETS, "绩效自评项目数", Form.SELF).entrySet()) {
            long number = Sql.named("performance/projects-with")
                    .with("department", subject.department())
                    .with("fiscal_year", year)
                    .with("kind", count.getValue().term())
                    .number(connection);
            inputs.add(new Input(
                    count.getKey(),
                    BigDecimal.valueOf(number),
                    "台账：" + year + " 年已上报" + count.getValue().term() + "的项目"));
        }
        BigDecimal assets = BigDecimal.valueOf(
                Sql.named("performance/asset-value")
                        .with("department", subject.department())
                        .with("fiscal_year", year)
                        .number(connection),
                2);
        if (assets.signum() > 0) {
            inputs.add(new Input("固定资产", assets, "台账：" + year + " 年末资产原值"));
        }
    }

    /** At the end of a year all of its budget ought to be paid. */
    private static void progress(List<Input> inputs) {
        Facts facts = facts(inputs);
        facts.of("全年执行数")
                .ifPresent(paid -> facts.of("全年预算数").ifPresent(budget -> {
                    BigDecimal whole = budget.number();
                    BigDecimal part = paid.number();
                    if (whole != null && part != null && whole.signum() > 0) {
                        inputs.add(new Input(
                                "实际支付进度",
                                part.multiply(WHOLE_YEAR).divide(whole, 2, java.math.RoundingMode.HALF_UP),
                                "全年执行数 ÷ 全年预算数，百分数"));
                        inputs.add(new Input("既定支付进度", WHOLE_YEAR, "年度终了应达到的进度，百分数"));
                    }
                }));
    }

    private static List<Input> ofProject(Connection connection, Resolved subject) throws SQLException {
        int year = subject.subject().year();
        SubjectMoney money = SubjectMoney.of(connection, subject, LocalDate.of(year, 12, 31));
        String origin = "台账：项目 " + subject.subject().code() + " " + year + " 年的";
        return List.of(
                new Input("年初预算数", money.initial(), origin + "年初预算"),
                new Input("全年预算数", money.budget(), origin + "预算，含调整"),
                new Input("预算调整数", money.budget().subtract(money.initial()), origin + "预算调整"),
                new Input("全年执行数", money.paid(), origin + "支付"),
                new Input("项目执行数", money.paid(), origin + "支付"),
                new Input("项目预算数", money.budget(), origin + "预算，含调整"));
    }
}
