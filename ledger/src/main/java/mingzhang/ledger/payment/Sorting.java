package mingzhang.ledger.payment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Yuan;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.payment.Reading.Item;
import mingzhang.ledger.store.Sql;

/**
 * Sorts the rows of one part of a file into good ones and bad ones, by what the ledger knows: everything that the rows name is
 * asked for at once, balances are locked, and each row is then judged in its order.
 */
final class Sorting {
    private final FileKind kind;
    private final int year;
    private final boolean askingForAll;
    private final Map<String, Units.Unit> units;
    private final Map<LineKey, Long> lines;
    private final Set<Long> closed = new HashSet<>();
    private final Map<Long, Money> free = new HashMap<>();
    private final Map<Voucher, Taken> taken = new HashMap<>();
    private final Map<String, Request> requests = new HashMap<>();
    private final List<Good> good = new ArrayList<>();
    private final List<Refusal> bad = new ArrayList<>();

    /** What makes a voucher one: whose it is, and of money received also its kind. */
    private record Voucher(long organisation, String kind, String number) {}

    /** A voucher that is there: its line, and how much of it can still be taken back. */
    private record Taken(long line, Money left) {}

    private record Request(long id, long line, Money left, LocalDate decidedOn) {}

    /** A row that may go in. */
    record Good(Item item, long organisation, long line, long request) {}

    private Sorting(
            FileKind kind, int year, boolean askingForAll, Map<String, Units.Unit> units, Map<LineKey, Long> lines) {
        this.kind = kind;
        this.year = year;
        this.askingForAll = askingForAll;
        this.units = units;
        this.lines = lines;
    }

    /**
     * Sorts a part.
     *
     * @param met what earlier parts named
     * @param askingForAll whether to ask for every voucher whether it is there already; otherwise only for those that are taken back,
     *     and the database says it when the good rows go in
     */
    static Sorting of(Connection connection, FileKind kind, int year, Met met, List<Item> items, boolean askingForAll)
            throws SQLException {
        Map<String, Units.Unit> units = met.units(connection, items);
        Map<LineKey, Long> lines = kind == FileKind.PAYMENTS ? met.lines(connection, items) : Map.of();
        Sorting sorting = new Sorting(kind, year, askingForAll, units, lines);
        sorting.closed.addAll(Sql.named("payment/closed-departments")
                .with("fiscal_year", year)
                .list(connection, row -> row.getLong(1)));
        switch (kind) {
            case PAYMENTS -> sorting.askForPayments(connection, items);
            case RECEIPTS -> sorting.askForEntries(connection, items);
        }
        items.forEach(sorting::sort);
        return sorting;
    }

    List<Good> good() {
        return good;
    }

    List<Refusal> bad() {
        return bad;
    }

    private void askForPayments(Connection connection, List<Item> items) throws SQLException {
        askForVouchers(connection, items);
        Set<Long> locked = new HashSet<>();
        items.stream()
                .map(item -> lines.get(item.line()))
                .filter(Objects::nonNull)
                .forEach(locked::add);
        locked.addAll(taken.values().stream().map(Taken::line).toList());
        Sql.named("budget/lock-lines")
                .with("lines", "bigint", List.copyOf(locked))
                .list(
                        connection,
                        row -> free.put(
                                row.getLong("line"), new Money(row.getLong("quota_fen") - row.getLong("paid_fen"))));
        askForRequests(connection, items);
    }

    private void askForVouchers(Connection connection, List<Item> items) throws SQLException {
        Set<Voucher> vouchers = new HashSet<>();
        for (Item item : items) {
            Units.Unit unit = units.get(item.line().unit());
            if (unit != null && askingForAll) {
                vouchers.add(new Voucher(unit.organisation(), "", item.voucher()));
            }
            if (unit != null && !item.reverses().isEmpty()) {
                vouchers.add(new Voucher(unit.organisation(), "", item.reverses()));
            }
        }
        if (vouchers.isEmpty()) {
            return;
        }
        bind("payment/vouchers", vouchers)
                .list(
                        connection,
                        row -> taken.put(
                                new Voucher(row.getLong("organisation"), "", row.getString("voucher")),
                                new Taken(row.getLong("line"), new Money(row.getLong("left_fen")))));
    }

    private Sql bind(String statement, Collection<Voucher> vouchers) {
        return Sql.named(statement)
                .with("fiscal_year", year)
                .with(
                        "organisation",
                        "bigint",
                        vouchers.stream().map(Voucher::organisation).toList())
                .with("kind", "text", vouchers.stream().map(Voucher::kind).toList())
                .with("voucher", "text", vouchers.stream().map(Voucher::number).toList());
    }

    private void askForRequests(Connection connection, List<Item> items) throws SQLException {
        List<String> numbers = items.stream()
                .map(Item::request)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (!numbers.isEmpty()) {
            Sql.named("payment/lock-requests")
                    .with("numbers", "text", numbers)
                    .list(
                            connection,
                            row -> requests.put(
                                    row.getString("number"),
                                    new Request(
                                            row.getLong("id"),
                                            row.getLong("line"),
                                            new Money(row.getLong("approved_fen") - row.getLong("paid_fen")),
                                            Objects.requireNonNull(row.getObject("decided_at", OffsetDateTime.class))
                                                    .toLocalDate())));
        }
    }

    private void askForEntries(Connection connection, List<Item> items) throws SQLException {
        Set<Voucher> vouchers = new HashSet<>();
        for (Item item : items) {
            Units.Unit unit = units.get(item.line().unit());
            if (unit != null) {
                vouchers.add(new Voucher(unit.organisation(), item.entry().term(), item.voucher()));
            }
        }
        bind("payment/entry-vouchers", vouchers)
                .list(
                        connection,
                        row -> taken.put(
                                new Voucher(
                                        row.getLong("organisation"), row.getString("kind"), row.getString("voucher")),
                                new Taken(0, Money.ZERO)));
    }

    private void sort(Item item) {
        List<String> problems = new ArrayList<>(item.problems());
        Units.Unit unit = units.get(item.line().unit());
        if (unit == null) {
            problems.add(year + " 年没有代码为“" + item.line().unit() + "”的单位");
        } else if (closed.contains(unit.department())) {
            problems.add(unit.name() + " " + year + " 年度的决算已经审定，不能再记" + kind.term());
        } else {
            sort(item, unit.organisation(), problems);
        }
        if (!problems.isEmpty()) {
            bad.add(new Refusal(item.row().number(), item.voucher(), item.row().cells(), String.join("；", problems)));
        }
    }

    private void sort(Item item, long organisation, List<String> problems) {
        Voucher voucher = new Voucher(
                organisation, kind == FileKind.PAYMENTS ? "" : item.entry().term(), item.voucher());
        if (!item.voucher().isEmpty() && taken.containsKey(voucher)) {
            problems.add("凭证号 " + item.voucher() + " 重复");
        }
        if (kind == FileKind.RECEIPTS) {
            accept(item, voucher, 0, 0, problems);
            return;
        }
        Long line = lines.get(item.line());
        if (line == null) {
            if (problems.isEmpty()) {
                problems.add("没有这一预算指标：" + item.line().text());
            }
            return;
        }
        long request = checkRequest(item, line, problems);
        if (item.amount().signum() < 0) {
            checkReversal(item, new Voucher(organisation, "", item.reverses()), line, problems);
        } else {
            checkQuota(item, line, problems);
        }
        accept(item, voucher, line, request, problems);
    }

    private void checkQuota(Item item, long line, List<String> problems) {
        Money left = free.getOrDefault(line, Money.ZERO);
        if (item.amount().compareTo(left) > 0) {
            problems.add("超过可用额度：支付 " + Yuan.text(item.amount()) + "，指标只余 " + Yuan.text(left));
        }
    }

    private long checkRequest(Item item, long line, List<String> problems) {
        if (item.request().isEmpty()) {
            return 0;
        }
        Request request = requests.get(item.request());
        if (request == null) {
            problems.add("支付申请 " + item.request() + " 没有批准");
            return 0;
        }
        if (request.line != line) {
            problems.add("支付申请 " + item.request() + " 是另一指标的");
        } else if (item.amount().compareTo(request.left) > 0) {
            problems.add("超过支付申请 " + item.request() + " 批准的余额 " + Yuan.text(request.left));
        } else if (item.day().isBefore(request.decidedOn)) {
            problems.add("支付日期早于支付申请 " + item.request() + " 的批准日期 " + request.decidedOn);
        }
        return request.id;
    }

    private void checkReversal(Item item, Voucher original, long line, List<String> problems) {
        if (item.reverses().isEmpty()) {
            return;
        }
        Taken there = taken.get(original);
        if (there == null) {
            problems.add("被冲销的凭证 " + item.reverses() + " 不在账中");
        } else if (there.line != line) {
            problems.add("被冲销的凭证 " + item.reverses() + " 不是同一指标的");
        } else if (there.left.plus(item.amount()).signum() < 0) {
            problems.add("冲销超过凭证 " + item.reverses() + " 未冲销的余额 " + Yuan.text(there.left));
        }
    }

    private void accept(Item item, Voucher voucher, long line, long request, List<String> problems) {
        if (!problems.isEmpty()) {
            return;
        }
        good.add(new Good(item, voucher.organisation, line, request));
        taken.put(voucher, new Taken(line, item.amount().signum() < 0 ? Money.ZERO : item.amount()));
        free.merge(line, item.amount().negate(), Money::plus);
        requests.computeIfPresent(
                item.request(), (number, r) -> new Request(r.id, r.line, r.left.minus(item.amount()), r.decidedOn));
        taken.computeIfPresent(
                new Voucher(voucher.organisation, "", item.reverses()),
                (original, there) -> new Taken(there.line, there.left.plus(item.amount())));
    }
}
