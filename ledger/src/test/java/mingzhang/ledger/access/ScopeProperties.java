package mingzhang.ledger.access;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingzhang.catalogue.Role;
import mingzhang.evaluate.Rectification;
import mingzhang.ledger.County;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.budget.Adjustment;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Project;
import mingzhang.ledger.budget.Reply;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.organisation.Organisation.Kind;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.payment.PaymentRequest;
import mingzhang.ledger.performance.Form;
import mingzhang.ledger.performance.Issue;
import mingzhang.ledger.performance.IssueStep;
import mingzhang.ledger.performance.Issues;
import mingzhang.ledger.performance.Paper;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.performance.Row;
import mingzhang.ledger.performance.Ruling;
import mingzhang.ledger.performance.Subject;
import mingzhang.ledger.resource.Appointment;
import mingzhang.ledger.resource.Asset;
import mingzhang.ledger.resource.PostKind;
import mingzhang.ledger.resource.PostQuota;
import mingzhang.ledger.resource.Procurement;
import mingzhang.ledger.resource.Resources;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** Random trees of organisations, random users, random calls: nobody reads or writes outside of their scope. */
class ScopeProperties {
    private static final Instant NOON = Instant.parse("2024-03-01T04:00:00Z");
    private static final Actor OPERATOR = new Actor("系统管理员", NOON);

    /** Whose each row is, in every table whose rows are somebody's; those below are seen from a unit's own desk, too. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    private static final Set<String> KNOWN_FROM_BELOW = Set.of("organisation_state", "budget_version", "year_event");

    static {
        String line = "SELECT l.organisation FROM budget_line l JOIN ";
        ROWS.put("organisation_state", "SELECT organisation FROM organisation_state");
        ROWS.put("project", "SELECT organisation FROM project");
        ROWS.put("project_funds", "SELECT p.organisation FROM project p JOIN project_funds f ON f.project = p.id");
        ROWS.put("budget_line", "SELECT organisation FROM budget_line");
        ROWS.put("budget_edit", line + "budget_edit e ON e.line = l.id");
        ROWS.put("budget_version", "SELECT department FROM budget_version");
        ROWS.put("budget_version_cell", line + "budget_version_cell c ON c.line = l.id");
        ROWS.put("posting", line + "posting p ON p.line = l.id");
        ROWS.put("posting_document", line + "posting p ON p.line = l.id JOIN posting_document d ON d.id = p.document");
        ROWS.put("line_balance", line + "line_balance b ON b.line = l.id");
        ROWS.put("payment_request", line + "payment_request r ON r.line = l.id");
        ROWS.put("payment", "SELECT organisation FROM payment");
        ROWS.put("fund_entry", "SELECT organisation FROM fund_entry");
        ROWS.put("history_fact", "SELECT organisation FROM history_fact");
        ROWS.put("year_event", "SELECT department FROM year_event");
        ROWS.put("post_quota", "SELECT organisation FROM post_quota");
        ROWS.put("appointment", "SELECT organisation FROM appointment");
        ROWS.put(
                "people_on",
                "SELECT organisation FROM people_on(ARRAY(SELECT generate_series(1, 100000)::bigint), '2024-06-01')");
        ROWS.put("asset", "SELECT organisation FROM asset");
        ROWS.put("procurement_budget", "SELECT organisation FROM procurement_budget");
        String plan = "SELECT p.organisation FROM procurement_plan p ";
        ROWS.put("procurement_plan", plan);
        ROWS.put("procurement_contract", plan + "JOIN procurement_contract c ON c.plan = p.id");
        ROWS.put(
                "procurement_delivery",
                plan + "JOIN procurement_contract c ON c.plan = p.id JOIN procurement_delivery d ON d.contract = c.id");
        ROWS.put("project_year", "SELECT p.organisation FROM project p JOIN project_year y ON y.project = p.id");
        String form = "SELECT f.organisation FROM performance_form f";
        ROWS.put("performance_form", form);
        ROWS.put("performance_edit", form + " JOIN performance_edit e ON e.form = f.id");
        ROWS.put("performance_version", form + " JOIN performance_version v ON v.form = f.id");
        ROWS.put(
                "performance_decision",
                form + " JOIN performance_version v ON v.form = f.id JOIN performance_decision d ON d.version = v.id");
        ROWS.put("evidence_file", "SELECT organisation FROM evidence_file");
        ROWS.put("evidence_part", "SELECT f.organisation FROM evidence_file f JOIN evidence_part p ON p.file = f.id");
        ROWS.put("issue", "SELECT organisation FROM issue");
        ROWS.put("issue_step", "SELECT i.organisation FROM issue i JOIN issue_step s ON s.issue = i.id");
        ROWS.put("account_grant", "SELECT organisation FROM account_grant WHERE organisation IS NOT NULL");
        ROWS.put("trail", "SELECT organisation FROM trail WHERE organisation IS NOT NULL");
    }

    private static final LocalDate SPRING = LocalDate.of(YEAR, 3, 1);
    /** A file that may be evidence. */
    private static final Path PROOF = proof();

    private static final County COUNTY = new County();
    private static final Transactions WHOLE =
            Transactions.open(COUNTY.database().database());
    private static int trees;

    @AfterContainer
    static void close() {
        WHOLE.close();
        COUNTY.close();
    }

    /** An organisation of a random tree. */
    private record Node(String code, long number, @Nullable Node above) {
        Node department() {
            return above == null ? this : above.department();
        }

        boolean isBelow(Node root) {
            return equals(root) || above != null && above.isBelow(root);
        }
    }

    private record Granted(String role, @Nullable Node root) {
        boolean reaches(Node node) {
            return root == null || node.isBelow(root);
        }
    }

    private record Person(Visitor visitor, String token, List<Granted> grants) {
        boolean may(Right right, Node node) {
            return grants.stream().anyMatch(g -> allows(g.role, right) && g.reaches(node));
        }

        static boolean allows(String role, Right right) {
            return CATALOGUE.roles().stream()
                    .anyMatch(r -> r.name().equals(role) && r.rights().contains(right.term()));
        }

        Ledger ledger(Right right) {
            return COUNTY.ledger().behind(COUNTY.ledger().access(CATALOGUE).gate(token, right, NOON));
        }

        Actor actor() {
            return visitor.at(NOON, "10.1.1.1");
        }
    }

    @Property(tries = 12)
    void whatIsReadIsExactlyWhatTheGrantsReach(@ForAll long seed) throws SQLException {
        Random dice = new Random(seed);
        List<Node> tree = tree(dice);
        Person person = person(dice, tree);
        for (Right right : List.of(
                Right.READ,
                Right.READ_TRAIL,
                Right.READ_ROSTER,
                Right.MANAGE_STAFF,
                Right.EDIT_BUDGET,
                Right.ADJUST_BUDGET,
                Right.ENTER_PERFORMANCE,
                Right.GIVE_OPINION,
                Right.REVIEW_ISSUE,
                Right.MANAGE_USERS)) {
            boolean any = person.grants.stream()
                    .anyMatch(g -> Person.allows(g.role, right) && (right != Right.MANAGE_USERS || g.root == null));
            if (any) {
                Transactions desk =
                        WHOLE.behind(COUNTY.ledger().access(CATALOGUE).gate(person.token, right, NOON));
                for (Map.Entry<String, String> table : ROWS.entrySet()) {
                    assertThat(seen(desk, table.getValue(), tree))
                            .as(right + " of " + table.getKey() + ", " + person.grants)
                            .isEqualTo(
                                    reached(person, right, tree, table.getKey(), seen(WHOLE, table.getValue(), tree)));
                }
            }
        }
    }

    /** The numbers of this tree's organisations that have rows that can be seen. */
    private static Set<Long> seen(Transactions desk, String query, List<Node> tree) {
        Set<Long> numbers = tree.stream().map(Node::number).collect(Collectors.toSet());
        return desk.run(connection -> {
            Set<Long> seen = new TreeSet<>();
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    seen.add(rows.getLong(1));
                }
            }
            seen.retainAll(numbers);
            return seen;
        });
    }

    /** Names of people need a right of their own, and so do users; all else is read by any right. */
    private static boolean isOpen(Right right, String table) {
        return switch (table) {
            case "appointment" -> right == Right.READ_ROSTER || right == Right.MANAGE_STAFF;
            case "account_grant" -> right == Right.MANAGE_USERS;
            default -> true;
        };
    }

    private static Set<Long> reached(Person person, Right right, List<Node> tree, String table, Set<Long> there) {
        if (!isOpen(right, table)) {
            return Set.of();
        }
        Set<Node> nodes =
                tree.stream().filter(node -> person.may(right, node)).collect(Collectors.toCollection(HashSet::new));
        if (KNOWN_FROM_BELOW.contains(table)) {
            for (Node node : List.copyOf(nodes)) {
                for (Node above = node.above; above != null; above = above.above) {
                    nodes.add(above);
                }
            }
        }
        Set<Long> numbers = nodes.stream().map(Node::number).collect(Collectors.toCollection(TreeSet::new));
        numbers.retainAll(there);
        return numbers;
    }

    /** A call of one of the ledger's doors. */
    private record Call(String name, Right needs, boolean ofDepartment, Doing doing) {}

    private interface Doing {
        void in(Ledger ledger, Node node, Actor actor, int number);
    }

    private static final List<Call> CALLS = List.of(
            new Call(
                    "edit",
                    Right.EDIT_BUDGET,
                    false,
                    (ledger, node, actor, number) -> ledger.budgets(CATALOGUE)
                            .edit(
                                    node.department().code,
                                    YEAR,
                                    Round.REQUEST,
                                    Desk.DEPARTMENT,
                                    List.of(cell(wages(node.code), number + "", revision(node))),
                                    actor)),
            new Call(
                    "adjust",
                    Right.ADJUST_BUDGET,
                    false,
                    (ledger, node, actor, number) -> ledger.budgets(CATALOGUE)
                            .adjust(
                                    new Adjustment(
                                            Adjustment.Kind.ADDITION,
                                            YEAR,
                                            "文" + number,
                                            LocalDate.of(YEAR, 3, 1),
                                            LocalDate.of(YEAR, 3, 1),
                                            List.of(new Adjustment.Change(wages(node.code), yuan("10")))),
                                    actor)),
            new Call(
                    "request",
                    Right.REQUEST_PAYMENT,
                    false,
                    (ledger, node, actor, number) -> ledger.payments(CATALOGUE)
                            .request(
                                    new PaymentRequest(
                                            "Q" + number + node.code,
                                            wages(node.code),
                                            yuan("1"),
                                            PaymentRequest.Kind.BEFORE,
                                            "办公"),
                                    actor)),
            new Call(
                    "project",
                    Right.REGISTER_PROJECT,
                    false,
                    (ledger, node, actor, number) -> ledger.budgets(CATALOGUE)
                            .register(
                                    new Project(
                                            node.code,
                                            "N" + number + node.code,
                                            "新项目",
                                            Project.Kind.SPECIFIC,
                                            YEAR,
                                            YEAR,
                                            List.of()),
                                    actor)),
            new Call(
                    "appoint",
                    Right.MANAGE_STAFF,
                    false,
                    (ledger, node, actor, number) ->
                            ledger.resources().appoint(appointment(node.code, number + "Z" + node.code), actor)),
            new Call("leave", Right.MANAGE_STAFF, false, (ledger, node, actor, number) -> {
                Resources whole = COUNTY.ledger().resources();
                whole.appoint(appointment(node.code, number + "L" + node.code), OPERATOR);
                ScopeProperties.unrecorded++;
                ledger.resources().leave(node.code, number + "L" + node.code, LocalDate.of(YEAR, 6, 1), actor);
            }),
            new Call(
                    "quota",
                    Right.MANAGE_STAFF,
                    false,
                    (ledger, node, actor, number) -> ledger.resources()
                            .setQuota(
                                    new PostQuota(
                                            node.code,
                                            PostKind.WORKER,
                                            LocalDate.of(YEAR, 1, 2).plusDays(number),
                                            3,
                                            0,
                                            "文"),
                                    actor)),
            new Call(
                    "asset",
                    Right.MANAGE_ASSETS,
                    false,
                    (ledger, node, actor, number) -> ledger.resources().acquire(asset(node.code, "N" + number), actor)),
            new Call("dispose", Right.MANAGE_ASSETS, false, (ledger, node, actor, number) -> {
                COUNTY.ledger().resources().acquire(asset(node.code, "D" + number), OPERATOR);
                ScopeProperties.unrecorded++;
                ledger.resources().dispose(node.code, "D" + number, LocalDate.of(YEAR, 6, 1), "文", actor);
            }),
            new Call(
                    "enter performance",
                    Right.ENTER_PERFORMANCE,
                    false,
                    (ledger, node, actor, number) ->
                            ledger.performance(CATALOGUE).edit(targets(node), indicator(number), actor)),
            new Call(
                    "prove performance",
                    Right.ENTER_PERFORMANCE,
                    false,
                    (ledger, node, actor, number) -> ledger.performance(CATALOGUE)
                            .evidence()
                            .attach(targets(node), List.of(), "N" + number + ".pdf", PROOF, null, actor)),
            new Call("submit performance", Right.SUBMIT_PERFORMANCE, false, (ledger, node, actor, number) -> {
                watch(node, number);
                ledger.performance(CATALOGUE).submit(monitoring(node, number), actor);
            }),
            new Call("decide performance", Right.REVIEW_PERFORMANCE, false, (ledger, node, actor, number) -> {
                watch(node, number);
                COUNTY.ledger().performance(CATALOGUE).submit(monitoring(node, number), OPERATOR);
                ScopeProperties.unrecorded++;
                ledger.performance(CATALOGUE).decide(monitoring(node, number), null, Ruling.Outcome.PASSED, "", actor);
            }),
            new Call(
                    "raise issue",
                    Right.RAISE_ISSUE,
                    false,
                    (ledger, node, actor, number) ->
                            ledger.performance(CATALOGUE).issues().raise(found(node, "N" + number), actor)),
            new Call("mend issue", Right.MEND_ISSUE, false, (ledger, node, actor, number) -> {
                long issue = COUNTY.ledger().performance(CATALOGUE).issues().raise(found(node, "M" + number), OPERATOR);
                ScopeProperties.unrecorded++;
                ledger.performance(CATALOGUE).issues().mend(issue, IssueStep.Kind.MEASURE, SPRING, "改", actor);
            }),
            new Call("review issue", Right.REVIEW_ISSUE, false, (ledger, node, actor, number) -> {
                long issue = mended(node, "R" + number);
                ScopeProperties.unrecorded += 3;
                ledger.performance(CATALOGUE).issues().review(issue, SPRING, true, "", actor);
            }),
            new Call(
                    "plan",
                    Right.MANAGE_PROCUREMENT,
                    false,
                    (ledger, node, actor, number) ->
                            ledger.resources().plan(plan(node.code, "N" + number + node.code), actor)),
            new Call(
                    "sign",
                    Right.MANAGE_PROCUREMENT,
                    false,
                    (ledger, node, actor, number) ->
                            ledger.resources().sign(contract("PL" + node.code, "N" + number + node.code), actor)),
            new Call(
                    "accept",
                    Right.MANAGE_PROCUREMENT,
                    false,
                    (ledger, node, actor, number) -> ledger.resources()
                            .accept(
                                    new Procurement.Delivery("CT" + node.code, LocalDate.of(YEAR, 6, 1), yuan("1")),
                                    actor)),
            new Call(
                    "describe",
                    Right.REGISTER_PROJECT,
                    false,
                    (ledger, node, actor, number) ->
                            ledger.resources().describe("P" + node.code, YEAR + 1 + number, "专项资金", true, actor)),
            new Call(
                    "event",
                    Right.RECORD_EVENT,
                    true,
                    (ledger, node, actor, number) -> ledger.calendar(CATALOGUE)
                            .happened(
                                    node.department().code,
                                    YEAR,
                                    "event-" + "abcdefghij".charAt(number % 10) + "x".repeat(number / 10 + 1),
                                    new Reply("文", LocalDate.of(YEAR, 3, 1)),
                                    actor)));

    /** Entries of the trail that the county's operator left while a call was prepared. */
    private static int unrecorded;

    private static Path proof() {
        try {
            Path file = Files.createTempFile("proof", ".pdf");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "%PDF-1.7");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Paper targets(Node node) {
        return Paper.of(Subject.project("P" + node.code, YEAR), Form.TARGETS);
    }

    private static Paper monitoring(Node node, int number) {
        return new Paper(
                Subject.project("P" + node.code, YEAR),
                Form.MONITORING,
                LocalDate.of(YEAR, 1, 1).plusDays(number));
    }

    private static List<Row> indicator(int number) {
        return List.of(Row.of(List.of("产出指标", "数量指标", "指标" + number), 0, "指标值", "≥5次", "分值", "5"));
    }

    /** The operator fills a monitoring form. */
    private static void watch(Node node, int number) {
        List<Row> rows = List.of(Row.of(List.of("资金"), 0, "全年预计", "5"));
        COUNTY.ledger().performance(CATALOGUE).edit(monitoring(node, number), rows, OPERATOR);
        unrecorded++;
    }

    private static Issue.Found found(Node node, String words) {
        return new Issue.Found(
                node.code, Optional.empty(), YEAR, Rectification.Source.AUDIT, "报告", words, "办公室", SPRING);
    }

    /** An issue that the operator says is mended. */
    private static long mended(Node node, String words) {
        Issues issues = COUNTY.ledger().performance(CATALOGUE).issues();
        long issue = issues.raise(found(node, words), OPERATOR);
        issues.prove(issue, SPRING, "证.pdf", PROOF, OPERATOR);
        issues.mend(issue, IssueStep.Kind.SUBMISSION, SPRING, "改好", OPERATOR);
        return issue;
    }

    private static Appointment appointment(String unit, String person) {
        return new Appointment(
                unit,
                person,
                "某乙",
                Appointment.Status.EMPLOYED,
                PostKind.ADMINISTRATIVE,
                "科员",
                false,
                LocalDate.of(YEAR, 1, 1),
                null,
                "文");
    }

    private static Asset asset(String unit, String card) {
        return new Asset(unit, card, "电脑", "通用设备", null, 1, yuan("5000"), LocalDate.of(YEAR, 1, 1));
    }

    private static Procurement.Plan plan(String unit, String number) {
        return new Procurement.Plan(unit, YEAR, number, "办公设备", "货物", yuan("100000"));
    }

    private static Procurement.Contract contract(String plan, String number) {
        return new Procurement.Contract(plan, number, "某公司", "小型", yuan("1000"), LocalDate.of(YEAR, 2, 1));
    }

    private static int revision(Node node) {
        return WHOLE.run(connection -> {
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT coalesce(max(e.revision), 0) FROM budget_edit e JOIN"
                            + " budget_line l ON l.id = e.line WHERE e.round = '一上' AND l.department_economy = '30101' AND"
                            + " l.organisation = "
                            + node.number)) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Property(tries = 12)
    void whatIsWrittenIsWithinTheGrantsAndByTheRightRight(@ForAll long seed) throws SQLException {
        Random dice = new Random(seed);
        List<Node> tree = tree(dice);
        List<Person> people = List.of(person(dice, tree), person(dice, tree), person(dice, tree));
        for (int i = 0; i < 25; i++) {
            Call call = pick(dice, CALLS);
            Person person = pick(dice, people);
            Node node = pick(dice, tree);
            Right with = dice.nextInt(4) == 0 ? pick(dice, List.of(Right.values())) : call.needs;
            boolean allowed =
                    with == call.needs && person.may(call.needs, call.ofDepartment ? node.department() : node);
            long before = trail();
            unrecorded = 0;
            boolean done = tried(call, person, with, node, i);
            assertThat(done)
                    .as(call.name + " by " + person.grants + " with " + with + " at " + node.code)
                    .isEqualTo(allowed);
            assertThat(trail() - before - unrecorded).as("entries of the trail").isEqualTo(done ? 1 : 0);
        }
    }

    private static boolean tried(Call call, Person person, Right with, Node node, int number) {
        try {
            call.doing.in(person.ledger(with), node, person.actor(), number);
            return true;
        } catch (LedgerException.Forbidden | LedgerException.Refused e) {
            return false;
        }
    }

    private static long trail() {
        return WHOLE.run(connection -> count(connection, "SELECT count(*) FROM trail"));
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static <T> T pick(Random dice, List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private static Person person(Random dice, List<Node> tree) {
        String name = "u" + trees++ + "x";
        Users users = COUNTY.ledger().users(CATALOGUE);
        users.add(name, "某人", Optional.empty(), OPERATOR);
        Set<Granted> grants = new HashSet<>();
        for (int i = dice.nextInt(3); i >= 0; i--) {
            String role = pick(dice, CATALOGUE.roles().stream().map(Role::name).toList());
            grants.add(new Granted(role, dice.nextInt(6) == 0 ? null : pick(dice, tree)));
        }
        grants.forEach(g -> users.grant(name, g.role, g.root == null ? null : g.root.code, OPERATOR));
        Access access = COUNTY.ledger().access(CATALOGUE);
        String token = access.signInVouched(name, "10.1.1.1", NOON);
        return new Person(access.visitor(token, NOON).orElseThrow(), token, List.copyOf(grants));
    }

    /** Departments, units and units below them, each with a row in every table. */
    private static List<Node> tree(Random dice) throws SQLException {
        String prefix = "T" + (1000 + trees++);
        List<Node> nodes = new ArrayList<>();
        for (int d = 0; d < 2 + dice.nextInt(2); d++) {
            Node department = grow(nodes, prefix + d, null, 1);
            for (int u = 0; u < dice.nextInt(3); u++) {
                Node unit = grow(nodes, prefix + d + "U" + u, department, 2);
                if (dice.nextBoolean()) {
                    grow(nodes, prefix + d + "U" + u + "V", unit, 3);
                }
            }
        }
        return nodes;
    }

    private static Node grow(List<Node> nodes, String code, @Nullable Node above, int level) throws SQLException {
        COUNTY.ledger()
                .register(
                        new Organisation(
                                "试" + code,
                                new Particulars(
                                        code,
                                        level,
                                        Kind.PUBLIC_INSTITUTION,
                                        "510781",
                                        above == null ? null : above.code),
                                County.FOUNDED),
                        "系统管理员",
                        NOON);
        long number = WHOLE.run(connection ->
                count(connection, "SELECT organisation FROM organisation_state WHERE code = '" + code + "'"));
        Node node = new Node(code, number, above);
        nodes.add(node);
        fill(node);
        return node;
    }

    /** A row in every table of performance; the targets stay open. */
    private static void evaluate(Node node) {
        Performance performance = COUNTY.ledger().performance(CATALOGUE);
        performance.edit(targets(node), indicator(1_000), OPERATOR);
        performance.evidence().attach(targets(node), List.of(), "证.pdf", PROOF, null, OPERATOR);
        Paper paper = monitoring(node, 300);
        watch(node, 300);
        performance.submit(paper, new Actor("审核", NOON));
        performance.decide(paper, null, Ruling.Outcome.PASSED, "", OPERATOR);
        mended(node, "问题");
    }

    private static void fill(Node node) throws SQLException {
        var budgets = COUNTY.ledger().budgets(CATALOGUE);
        budgets.register(
                new Project(
                        node.code,
                        "P" + node.code,
                        "项目",
                        Project.Kind.SPECIFIC,
                        YEAR,
                        YEAR,
                        List.of(new Project.Funds(YEAR, mingzhang.ledger.budget.Level.OWN, yuan("5")))),
                OPERATOR);
        String department = node.department().code;
        budgets.edit(
                department, YEAR, Round.REQUEST, Desk.DEPARTMENT, List.of(cell(wages(node.code), "10", 0)), OPERATOR);
        budgets.submit(department, YEAR, Round.REQUEST, OPERATOR);
        LocalDate day = LocalDate.of(YEAR, 2, 1);
        budgets.adjust(
                new Adjustment(
                        Adjustment.Kind.ADDITION,
                        YEAR,
                        "追加" + node.code,
                        day,
                        day,
                        List.of(new Adjustment.Change(wages(node.code), yuan("1000")))),
                OPERATOR);
        COUNTY.ledger()
                .payments(CATALOGUE)
                .request(
                        new PaymentRequest(
                                "R" + node.code, wages(node.code), yuan("1"), PaymentRequest.Kind.BEFORE, "事由"),
                        OPERATOR);
        if (node.above == null) {
            COUNTY.ledger()
                    .calendar(CATALOGUE)
                    .happened(node.code, YEAR, "budget-published", new Reply("文", day), OPERATOR);
        }
        Resources resources = COUNTY.ledger().resources();
        resources.setQuota(new PostQuota(node.code, PostKind.ADMINISTRATIVE, day, 5, 1, "编"), OPERATOR);
        resources.appoint(appointment(node.code, node.code), OPERATOR);
        resources.acquire(asset(node.code, "C1"), OPERATOR);
        resources.setBudget(new Procurement.Budget(node.code, YEAR, "货物", day, yuan("200000"), "文"), OPERATOR);
        resources.plan(plan(node.code, "PL" + node.code), OPERATOR);
        resources.sign(contract("PL" + node.code, "CT" + node.code), OPERATOR);
        resources.accept(new Procurement.Delivery("CT" + node.code, LocalDate.of(YEAR, 3, 1), yuan("10")), OPERATOR);
        resources.describe("P" + node.code, YEAR, "专项资金", true, OPERATOR);
        evaluate(node);
        String of = node.number + ", " + YEAR + ", ";
        COUNTY.database().run("""
            INSERT INTO payment (line, organisation, fiscal_year, voucher, paid_on, amount_fen, purpose)
            SELECT l.id, %s 'V', '2024-02-02', 100, '' FROM budget_line l WHERE l.organisation = %d LIMIT 1;
            INSERT INTO fund_entry (organisation, fiscal_year, kind, fund, nature, function_code, voucher, entered_on, amount_fen, note)
            VALUES (%s '收入', '一般公共预算', '基本支出', '2010101', 'S', '2024-01-01', 1, '');
            INSERT INTO history_fact (organisation, fiscal_year, batch, measure, fund, nature, function_code, department_economy, government_economy, amount_fen)
            VALUES (%s 1, '支出', '', '', '', '', '', 1)
            """.formatted(of, node.number, of, of));
    }
}
