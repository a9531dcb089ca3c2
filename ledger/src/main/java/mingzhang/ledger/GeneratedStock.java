package mingzhang.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import mingzhang.figures.Money;
import mingzhang.ledger.organisation.Organisation.Kind;
import mingzhang.ledger.resource.Appointment;
import mingzhang.ledger.resource.Asset;
import mingzhang.ledger.resource.PostKind;
import mingzhang.ledger.resource.PostQuota;
import mingzhang.ledger.resource.Procurement;
import mingzhang.ledger.resource.Resources;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The people, assets and procurement of a generated county. People are numbers that name nobody.
 *
 * @param resources where it goes
 * @param by who does it, at a time of its own
 */
record GeneratedStock(Resources resources, long seed, Function<String, Actor> by) {
    private static final LocalDate FOUNDED = LocalDate.of(2016, 3, 1);
    private static final long YUAN = 100;
    private static final List<String> SIZES = List.of("大型", "中型", "小型", "微型");
    private static final List<String> PURPOSES = List.of("业务工作经费", "运行维护经费", "专项资金");

    /** What a unit begins with: its posts, who is on them and who retired from them, its buildings, cars and equipment. */
    void found(GeneratedUnit unit) {
        PostKind kind = kind(unit);
        int leaders = Math.max(1, unit.people() / 12);
        resources.setQuota(
                new PostQuota(unit.code(), kind, FOUNDED, unit.people() + 3, leaders, "编办〔2016〕" + unit.code() + "号"),
                by.apply("编办"));
        for (int i = 1; i <= unit.people(); i++) {
            appoint(unit, i, Appointment.Status.EMPLOYED, i <= leaders, FOUNDED);
        }
        for (int i = 1; i <= unit.people() / 5; i++) {
            appoint(unit, 900 + i, Appointment.Status.RETIRED, false, FOUNDED);
        }
        acquire(unit, "F1", "办公用房", "办公用房", null, unit.people() * 18, 2_600, FOUNDED);
        acquire(unit, "S1", "办公电脑", "通用设备", null, unit.people(), 5_200, FOUNDED);
        for (int i = 1; i <= unit.people() / 25; i++) {
            acquire(unit, "C" + i, "公务用车", "车辆", new Asset.Vehicle("一般公务用车", "轿车"), 1, 168_000, FOUNDED);
        }
    }

    /** What changes in a year: somebody retires and somebody comes, equipment is bought and scrapped. */
    void year(GeneratedUnit unit, int year) {
        SplittableRandom random = new SplittableRandom(seed ^ (unit.code().hashCode() * 37L + year));
        LocalDate day = LocalDate.of(year, random.nextInt(2, 12), random.nextInt(1, 28));
        int leaver = unit.people() - year % 10;
        if (leaver > unit.people() / 2) {
            resources.leave(unit.code(), person(unit, leaver), day, by.apply("人事"));
            appoint(unit, 100 + year % 100, Appointment.Status.EMPLOYED, false, day.plusDays(1));
        }
        String card = "S" + year;
        acquire(unit, card, "办公设备", "通用设备", null, random.nextInt(1, 9), 4_800, day);
        if (year % 2 == 0) {
            resources.dispose(
                    unit.code(),
                    card,
                    LocalDate.of(year, 12, 20),
                    "资产处置批复" + year + "年" + unit.code() + "号",
                    by.apply("资产"));
        }
    }

    /** What a department buys in a year, and what its projects are for. */
    void buy(GeneratedUnit department, int year) {
        SplittableRandom random = new SplittableRandom(seed ^ (department.code().hashCode() * 41L + year));
        int number = 0;
        for (String kind : List.of("货物", "服务", "工程")) {
            if (random.nextInt(3) < 2) {
                buy(department, year, kind, ++number, new Money(random.nextLong(5, 200) * 10_000 * YUAN), random);
            }
        }
        for (String project : department.projects()) {
            boolean evaluated = random.nextInt(4) > 0;
            resources.describe(project, year, PURPOSES.get(random.nextInt(PURPOSES.size())), evaluated, by.apply("经办"));
        }
    }

    private void buy(
            GeneratedUnit department, int year, String kind, int number, Money amount, SplittableRandom random) {
        String plan = "JH" + department.code() + "-" + year + "-" + number;
        String contract = "HT" + department.code() + "-" + year + "-" + number;
        LocalDate signed = LocalDate.of(year, random.nextInt(2, 9), 10);
        Money agreed = new Money(amount.fen() * random.nextInt(85, 100) / 100);
        resources.plan(
                new Procurement.Plan(department.code(), year, plan, kind + "采购" + number, kind, amount),
                by.apply("采购"));
        resources.sign(
                new Procurement.Contract(
                        plan,
                        contract,
                        "供应商" + (100 + random.nextInt(900)),
                        SIZES.get(random.nextInt(4)),
                        agreed,
                        signed),
                by.apply("采购"));
        resources.accept(
                new Procurement.Delivery(
                        contract, signed.plusMonths(2), new Money(agreed.fen() * random.nextInt(60, 101) / 100)),
                by.apply("采购"));
    }

    private static PostKind kind(GeneratedUnit unit) {
        return unit.kind() == Kind.PUBLIC_INSTITUTION ? PostKind.PUBLIC_INSTITUTION : PostKind.ADMINISTRATIVE;
    }

    private static String person(GeneratedUnit unit, int number) {
        return "R" + unit.code() + "-" + number;
    }

    private void appoint(GeneratedUnit unit, int number, Appointment.Status status, boolean leader, LocalDate from) {
        resources.appoint(
                new Appointment(
                        unit.code(),
                        person(unit, number),
                        "人员" + unit.code() + "-" + number,
                        status,
                        kind(unit),
                        leader ? "领导职务" : "职员",
                        leader,
                        from,
                        null,
                        "人事〔" + from.getYear() + "〕" + number + "号"),
                by.apply("人事"));
    }

    private void acquire(
            GeneratedUnit unit,
            String card,
            String name,
            String category,
            Asset.@Nullable Vehicle vehicle,
            int quantity,
            long price,
            LocalDate day) {
        Money value = new Money(Math.multiplyExact(price * YUAN, quantity));
        resources.acquire(new Asset(unit.code(), card, name, category, vehicle, quantity, value, day), by.apply("资产"));
    }
}
