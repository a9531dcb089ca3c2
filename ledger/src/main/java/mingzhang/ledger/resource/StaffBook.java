package mingzhang.ledger.resource;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail.Actor;

/** Posts and people. */
final class StaffBook implements Book {
    private static final BookSheet QUOTAS = new BookSheet(
            "编制",
            List.of(
                    BookSheet.text("单位代码"),
                    BookSheet.choice("编制类别", PostKind.class),
                    BookSheet.day("生效日期"),
                    BookSheet.count("编制数"),
                    BookSheet.count("领导职数"),
                    BookSheet.text("依据")));
    private static final BookSheet PEOPLE = new BookSheet(
            "人员",
            List.of(
                    BookSheet.text("单位代码"),
                    BookSheet.text("人员编号"),
                    BookSheet.text("姓名"),
                    BookSheet.choice("身份", Appointment.Status.class),
                    BookSheet.choice("编制类别", PostKind.class),
                    BookSheet.text("岗位"),
                    BookSheet.choice("领导职务", "是", "否"),
                    BookSheet.day("任职日期"),
                    BookSheet.day("最后一日").optional(),
                    BookSheet.text("依据")));
    private static final List<String> STATISTICS =
            List.of("单位代码", "单位名称", "编制类别", "编制数", "在职", "控制率（%）", "领导职数", "在任领导", "聘用", "退休", "离休");

    @Override
    public List<BookSheet> sheets() {
        return List.of(QUOTAS, PEOPLE);
    }

    @Override
    public Outcome take(Connection connection, BookRow row, BookRows all, Actor actor) throws SQLException {
        return row.sheet().equals(QUOTAS.name()) ? quota(connection, row, actor) : person(connection, row, actor);
    }

    private static Outcome quota(Connection connection, BookRow row, Actor actor) throws SQLException {
        PostQuota said = new PostQuota(
                row.text("单位代码"),
                row.choice(PostKind.class, "编制类别"),
                row.day("生效日期"),
                row.count("编制数"),
                row.count("领导职数"),
                row.text("依据"));
        long unit = UnitNumber.of(connection, said.unit(), said.from().getYear());
        Optional<PostQuota> there = Sql.named("resource/quota")
                .with("organisation", unit)
                .with("kind", said.kind().term())
                .with("valid_from", said.from())
                .first(
                        connection,
                        one -> new PostQuota(
                                said.unit(),
                                said.kind(),
                                said.from(),
                                one.getInt("posts"),
                                one.getInt("leaders"),
                                one.getString("authority")));
        if (there.isPresent()) {
            return Book.same(there.get(), said, "这一日的" + said.kind().term() + "编制");
        }
        People.setQuota(connection, said, actor);
        return Outcome.ADDED;
    }

    private static Outcome person(Connection connection, BookRow row, Actor actor) throws SQLException {
        Appointment said = new Appointment(
                row.text("单位代码"),
                row.text("人员编号"),
                row.text("姓名"),
                row.choice(Appointment.Status.class, "身份"),
                row.choice(PostKind.class, "编制类别"),
                row.text("岗位"),
                row.yes("领导职务"),
                row.day("任职日期"),
                row.dayOrNone("最后一日"),
                row.text("依据"));
        Optional<Appointment> there = People.history(connection, said.person()).stream()
                .filter(one -> one.from().equals(said.from()))
                .findFirst();
        if (there.isEmpty()) {
            People.appoint(connection, said, actor);
            return Outcome.ADDED;
        }
        LocalDate last = said.until();
        if (last != null
                && there.get().until() == null
                && there.get().until(last).equals(said)) {
            People.leave(connection, said.unit(), said.person(), last, actor);
            return Outcome.CHANGED;
        }
        return Book.same(there.get(), said, said.person() + " 在 " + said.from() + " 的任职");
    }

    @Override
    public void write(Connection connection, Units.Unit department, LocalDate day, BookPen pen) throws SQLException {
        pen.sheet(QUOTAS);
        for (PostQuota one : People.quotas(connection, department, day)) {
            pen.row(one.unit(), one.kind().term(), one.from(), one.posts(), one.leaders(), one.authority());
        }
        pen.sheet(PEOPLE);
        for (Appointment one : People.roster(connection, department, day)) {
            pen.row(
                    one.unit(),
                    one.person(),
                    one.name(),
                    one.status().term(),
                    one.kind().term(),
                    one.post(),
                    one.leader() ? "是" : "否",
                    one.from(),
                    one.until(),
                    one.authority());
        }
        pen.sheet("统计（" + day + "）", STATISTICS);
        for (UnitStaffing one : People.ofUnits(connection, department, day)) {
            number(
                    pen,
                    one.unit(),
                    one.name(),
                    one.staffing(),
                    one.staffing().kind().term());
        }
        Staffing all = People.staffing(connection, department, day).stream()
                .reduce(Staffing::plus)
                .orElseThrow();
        number(pen, "", "合计", all, "");
    }

    private static void number(BookPen pen, String code, String name, Staffing one, String kind) {
        pen.row(
                code,
                name,
                kind,
                one.posts(),
                one.employed(),
                one.controlRate().map(BigDecimal::toPlainString).orElse("—"),
                one.leadingPosts(),
                one.leaders(),
                one.hired(),
                one.retired(),
                one.veterans());
    }
}
