package mingzhang.ledger.access;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mingzhang.catalogue.Role;
import mingzhang.ledger.County;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.resource.Appointment;
import mingzhang.ledger.resource.PostKind;
import mingzhang.ledger.resource.PostQuota;
import mingzhang.ledger.resource.Resources;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.LedgerException.Forbidden;
import mingzhang.ledger.store.LedgerException.Refused;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.TrailEntry;
import mingzhang.ledger.store.TrailVerdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final String PASSWORD = "shui-li-2024";
    private static final Instant NOON = Instant.parse("2024-03-01T04:00:00Z");
    private static final Actor OPERATOR = new Actor("系统管理员", NOON);

    private static County county;
    private static Access access;
    private static Users users;

    @BeforeAll
    static void open() {
        county = new County();
        access = county.ledger().access(CATALOGUE);
        users = county.ledger().users(CATALOGUE);
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private static Visitor user(String name, String role, @org.jspecify.annotations.Nullable String organisation) {
        users.add(name, "张三", Optional.of(PASSWORD), OPERATOR);
        users.grant(name, role, organisation, OPERATOR);
        return access.visitor(access.signIn(name, PASSWORD, "10.0.0.9", NOON), NOON)
                .orElseThrow();
    }

    private static Ledger as(String token, Right right) {
        return county.ledger().behind(access.gate(token, right, NOON));
    }

    @Test
    void aPasswordIsKeptAsArgon2idAndAWrongOneSaysNothingOfWhatIsWrong() throws SQLException {
        user("argon", "审计", null);
        try (Connection connection = county.database().connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT hash FROM mingzhang.account_password JOIN mingzhang.account a"
                        + " ON a.id = account WHERE a.name = 'argon'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1))
                    .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                    .doesNotContain(PASSWORD);
        }
        assertThatThrownBy(() -> access.signIn("argon", "other-2024-x", "", NOON))
                .hasMessageContaining("登录名或密码不对");
        assertThatThrownBy(() -> access.signIn("nobody", PASSWORD, "", NOON)).hasMessageContaining("登录名或密码不对");
    }

    @Test
    void fiveWrongPasswordsLockForAQuarterOfAnHourEvenAgainstTheRightOne() {
        user("locked", "审计", null);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> access.signIn("locked", "wrong-password-1", "10.0.0.7", NOON))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> access.signIn("locked", PASSWORD, "10.0.0.7", NOON))
                .isInstanceOf(Forbidden.class);
        Instant later = NOON.plus(Duration.ofMinutes(16));
        assertThat(access.visitor(access.signIn("locked", PASSWORD, "10.0.0.7", later), later))
                .isPresent();
        assertThat(county.ledger().trail())
                .filteredOn(entry ->
                        entry.action().equals("sign-in-refused") && entry.who().contains("locked"))
                .hasSize(6)
                .allSatisfy(entry -> assertThat(entry.origin()).isEqualTo("10.0.0.7"));
    }

    @Test
    void easyPasswordsAreRefused() {
        for (String easy : List.of("short1", "onlyletters", "12345678901", "easyuser-123")) {
            assertThatThrownBy(() -> users.add("easyuser", "李四", Optional.of(easy), OPERATOR))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("密码应为");
        }
    }

    @Test
    void aVisitEndsWhenItIsLeftAloneWhenItIsOldAndWhenItIsEnded() {
        user("visits", "审计", null);
        String idle = access.signIn("visits", PASSWORD, "", NOON);
        assertThat(access.visitor(idle, NOON.plus(Duration.ofMinutes(29)))).isPresent();
        assertThat(access.visitor(idle, NOON.plus(Duration.ofMinutes(58)))).isPresent();
        assertThat(access.visitor(idle, NOON.plus(Duration.ofMinutes(89)))).isEmpty();
        String old = access.signIn("visits", PASSWORD, "", NOON);
        for (int minutes = 0; minutes < 12 * 60; minutes += 20) {
            assertThat(access.visitor(old, NOON.plus(Duration.ofMinutes(minutes))))
                    .isPresent();
        }
        assertThat(access.visitor(old, NOON.plus(Duration.ofHours(12)))).isEmpty();
        String ended = access.signIn("visits", PASSWORD, "", NOON);
        access.signOut(ended, "", NOON);
        assertThat(access.visitor(ended, NOON)).isEmpty();
        assertThatThrownBy(() -> as(ended, Right.READ).organisations(County.FOUNDED))
                .isInstanceOfSatisfying(
                        Forbidden.class, no -> assertThat(no.signedOut()).isTrue());
    }

    @Test
    void aRevokedRoleEndsAtOnceAndADisabledUserIsOut() {
        Visitor clerk = user("revoked", "经办", "301");
        String token = access.signIn("revoked", PASSWORD, "10.0.0.8", NOON);
        as(token, Right.READ).budgets(CATALOGUE).stage("301", YEAR);
        users.revoke("revoked", "经办", "301", OPERATOR);
        assertThatThrownBy(() -> as(token, Right.READ).budgets(CATALOGUE).stage("301", YEAR))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("没有“查看账务”的权限");
        assertThatThrownBy(() -> as(token, Right.REQUEST_PAYMENT)
                        .budgets(CATALOGUE)
                        .edit("301", YEAR, Round.REQUEST, Desk.DEPARTMENT, List.of(), clerk.at(NOON, "")))
                .isInstanceOf(Forbidden.class);
        users.disable("revoked", OPERATOR);
        assertThat(access.visitor(token, NOON)).isEmpty();
        assertThatThrownBy(() -> access.signIn("revoked", PASSWORD, "", NOON)).isInstanceOf(Forbidden.class);
    }

    /** Whoever is within a write when a role is revoked finishes it first; whoever comes after the revocation does not begin. */
    @Test
    void aRevocationWaitsForWhatIsUnderWayAndNothingFollowsIt() throws Exception {
        Visitor clerk = user("underway", "经办", "302");
        String token = access.signIn("underway", PASSWORD, "", NOON);
        try (Connection holder = county.database().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock_shared(hashtextextended('mingzhang account "
                    + clerk.account().id() + "', 0))");
            CompletableFuture<Void> revoked =
                    CompletableFuture.runAsync(() -> users.revoke("underway", "经办", "302", OPERATOR));
            assertThatThrownBy(() -> revoked.get(1, TimeUnit.SECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            holder.commit();
            revoked.get(20, TimeUnit.SECONDS);
        }
        assertThatThrownBy(() -> as(token, Right.EDIT_BUDGET)
                        .budgets(CATALOGUE)
                        .edit(
                                "302",
                                YEAR,
                                Round.REQUEST,
                                Desk.DEPARTMENT,
                                List.of(cell(wages("302"), "1", 0)),
                                clerk.at(NOON, "")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aUnitsClerkEditsTheUnitsLinesAndSeesNeitherTheDepartmentsNorOthers() {
        Visitor clerk = user("school", "经办", "301001");
        Actor actor = clerk.at(NOON, "10.0.0.3");
        String token = access.signIn("school", PASSWORD, "10.0.0.3", NOON);
        var budgets = county.ledger().budgets(CATALOGUE);
        budgets.edit("301", YEAR, Round.REQUEST, Desk.DEPARTMENT, List.of(cell(wages("301"), "900", 0)), OPERATOR);
        as(token, Right.EDIT_BUDGET)
                .budgets(CATALOGUE)
                .edit("301", YEAR, Round.REQUEST, Desk.DEPARTMENT, List.of(cell(wages("301001"), "500", 0)), actor);
        assertThat(as(token, Right.READ).budgets(CATALOGUE).cells("301", YEAR, Round.REQUEST))
                .extracting(cell -> cell.line().unit(), cell -> cell.amount())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("301001", yuan("500")));
        assertThatThrownBy(() -> as(token, Right.EDIT_BUDGET)
                        .budgets(CATALOGUE)
                        .edit("301", YEAR, Round.REQUEST, Desk.DEPARTMENT, List.of(cell(wages("301"), "1", 1)), actor))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(token, Right.READ).budgets(CATALOGUE).cells("302", YEAR, Round.REQUEST))
                .isInstanceOf(Refused.class);
        TrailEntry entry = county.ledger().trail(Long.MAX_VALUE, 1).getFirst();
        assertThat(entry.who()).isEqualTo("张三（school）");
        assertThat(entry.origin()).isEqualTo("10.0.0.3");
        assertThat(county.ledger().verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
    }

    @Test
    void nobodyActsForAnotherNorByARightThatIsForSomethingElse() {
        Visitor clerk = user("swap", "经办", null);
        String token = access.signIn("swap", PASSWORD, "", NOON);
        List<mingzhang.ledger.budget.Cell> cells = List.of(cell(wages("303"), "7", 0));
        assertThatThrownBy(() -> as(token, Right.EDIT_BUDGET)
                        .budgets(CATALOGUE)
                        .edit("303", YEAR, Round.REQUEST, Desk.DEPARTMENT, cells, OPERATOR))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(token, Right.REQUEST_PAYMENT)
                        .budgets(CATALOGUE)
                        .edit("303", YEAR, Round.REQUEST, Desk.DEPARTMENT, cells, clerk.at(NOON, "")))
                .isInstanceOf(Forbidden.class);
        assertThat(county.ledger().budgets(CATALOGUE).cells("303", YEAR, Round.REQUEST))
                .isEmpty();
    }

    @Test
    void usersAreManagedFromTheDeskByWhoeverManagesThemAllAndNobodyGrantsThemselves() {
        user("guanli", "系统管理", null);
        String token = access.signIn("guanli", PASSWORD, "10.0.0.5", NOON);
        Users desk = as(token, Right.MANAGE_USERS).users(CATALOGUE);
        Actor manager = access.visitor(token, NOON).orElseThrow().at(NOON, "10.0.0.5");
        desk.add("xinren", "新人", Optional.of(PASSWORD), manager);
        desk.grant("xinren", "经办", "301", manager);
        desk.changePassword("xinren", "other-2024-y", manager);
        String newcomer = access.signIn("xinren", "other-2024-y", "", NOON);
        assertThat(desk.list())
                .filteredOn(one -> one.account().name().equals("xinren"))
                .singleElement()
                .satisfies(one -> assertThat(one.grants())
                        .extracting(Grant::text)
                        .singleElement()
                        .asString()
                        .startsWith("经办"));
        assertThatThrownBy(() -> desk.grant("guanli", "财政业务科室", null, manager)).hasMessageContaining("不能给自己授权");
        desk.revoke("xinren", "经办", "301", manager);
        desk.disable("xinren", manager);
        assertThat(access.visitor(newcomer, NOON)).isEmpty();
        assertThatThrownBy(() -> as(token, Right.MANAGE_ORGANISATIONS)
                        .users(CATALOGUE)
                        .changePassword("guanli", "other-2024-z", manager))
                .isInstanceOf(LedgerException.class);
        assertThat(as(token, Right.MANAGE_ORGANISATIONS).users(CATALOGUE).list())
                .isEmpty();
    }

    @Test
    void whoManagesAPartOnlyManagesNoUsers() {
        user("fenguan", "系统管理", "301");
        String token = access.signIn("fenguan", PASSWORD, "10.0.0.5", NOON);
        Users desk = as(token, Right.MANAGE_USERS).users(CATALOGUE);
        assertThatThrownBy(desk::list).isInstanceOf(Forbidden.class).hasMessageContaining("全部单位");
    }

    @Test
    void namesOfTheRosterAreForThoseWhoNeedThemAndNumbersForAll() {
        LocalDate day = LocalDate.of(County.YEAR, 3, 1);
        county.ledger()
                .resources()
                .setQuota(new PostQuota("301", PostKind.ADMINISTRATIVE, County.FOUNDED, 2, 0, "编"), OPERATOR);
        county.ledger()
                .resources()
                .appoint(
                        new Appointment(
                                "301",
                                "R1",
                                "某甲",
                                Appointment.Status.EMPLOYED,
                                PostKind.ADMINISTRATIVE,
                                "科员",
                                false,
                                day,
                                null,
                                "文"),
                        OPERATOR);
        user("kanren", "审计", null);
        String auditor = access.signIn("kanren", PASSWORD, "", NOON);
        assertThat(as(auditor, Right.READ)
                        .resources()
                        .staffing("301", day)
                        .getFirst()
                        .employed())
                .isEqualTo(1);
        assertThat(as(auditor, Right.READ).resources().roster("301", day)).isEmpty();
        assertThat(as(auditor, Right.READ).resources().history("R1")).isEmpty();
        Resources roster = as(auditor, Right.READ_ROSTER).resources();
        assertThatThrownBy(() -> roster.roster("301", day)).isInstanceOf(Forbidden.class);
        user("jbr", "经办", "301");
        String clerk = access.signIn("jbr", PASSWORD, "", NOON);
        assertThat(as(clerk, Right.READ_ROSTER).resources().roster("301", day))
                .extracting(Appointment::name)
                .containsExactly("某甲");
    }

    @Test
    void everyTableStandsBehindTheGateOrIsClosedToIt() throws SQLException {
        List<String> open = new ArrayList<>();
        try (Connection connection = county.database().connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.relname FROM pg_class c
                        WHERE c.relnamespace = 'mingzhang'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p')
                            AND (has_table_privilege('mingzhang_desk', c.oid, 'SELECT') OR has_table_privilege('mingzhang_desk', c.oid, 'INSERT'))
                            AND NOT (c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
                        """)) {
            while (rows.next()) {
                open.add(rows.getString(1));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyRightOfTheCatalogueIsKnownAndNobodyMayBothAskAndDecide() {
        Set<String> known =
                Set.copyOf(Stream.of(Right.values()).map(Right::term).toList());
        for (Role role : CATALOGUE.roles()) {
            assertThat(known).as(role.name()).containsAll(role.rights());
            assertThat(role.rights().containsAll(List.of("申请支付", "审批支付"))).isFalse();
            assertThat(role.rights().containsAll(List.of("编制预算", "审批预算"))).isFalse();
            assertThat(role.rights().containsAll(List.of("填报绩效", "审核绩效"))).isFalse();
            assertThat(role.rights().containsAll(List.of("办理整改", "复核整改"))).isFalse();
        }
        assertThat(CATALOGUE.roles())
                .extracting(Role::name)
                .containsExactly("经办", "单位审核", "主管部门", "财政业务科室", "绩效科", "第三方评价", "国库科", "审计", "系统管理");
    }
}
