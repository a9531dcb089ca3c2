package mingzhang.ledger.budget;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.StringJoiner;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Adjustment.Change;
import mingzhang.ledger.budget.Adjustment.Kind;
import mingzhang.ledger.budget.Rounds.Budget;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** Balanced postings, and the budget that they add up to. Every method runs in the caller's transaction. */
final class Postings {
    private Postings() {}

    /** An entry: to a line, or to the source of a fund. */
    record Entry(@Nullable Long line, @Nullable Fund source, Money amount) {}

    /** The budget of 二下; where an earlier approval was carried out already, nothing may be posted twice. */
    static void initial(
            Connection connection, Budget budget, BudgetVersion version, long decision, Reply reply, Actor actor)
            throws SQLException {
        if (budget.with("budget/initial-exists").first(connection, row -> true).isPresent()) {
            throw new LedgerException.Refused(budget.department().name() + " " + budget.year() + " 年的年初预算已经下达。");
        }
        List<Change> changes = Rounds.cells(connection, version.id()).stream()
                .map(cell -> new Change(cell.line(), cell.amount()))
                .toList();
        LocalDate from = LocalDate.of(budget.year(), 1, 1);
        Adjustment initial = new Adjustment(Kind.INITIAL, budget.year(), reply.document(), reply.day(), from, changes);
        List<Long> ids =
                Lines.known(connection, changes.stream().map(Change::line).toList(), budget.year());
        insert(connection, initial, entries(changes, ids), decision, actor);
    }

    static void adjust(Connection connection, Lines lines, Adjustment adjustment, Actor actor) throws SQLException {
        Lines.refuse(problems(adjustment));
        List<Long> ids = lines.ids(
                connection, adjustment.changes().stream().map(Change::line).toList(), adjustment.fiscalYear());
        refuseShort(connection, adjustment, ids);
        insert(connection, adjustment, entries(adjustment.changes(), ids), null, actor);
    }

    /** What is wrong with an adjustment by itself. */
    private static List<String> problems(Adjustment adjustment) {
        List<String> problems = new ArrayList<>();
        for (Change change : adjustment.changes()) {
            int sign = change.amount().signum();
            boolean fits = switch (adjustment.kind()) {
                case INITIAL -> false;
                case BROUGHT_FORWARD, ADDITION -> sign > 0;
                case REDUCTION -> sign < 0;
                case TRANSFER -> sign != 0;
            };
            if (!fits) {
                problems.add(
                        adjustment.kind() == Kind.INITIAL
                                ? "年初预算只能由二下批复产生。"
                                : change.line().text() + " 的金额 " + Yuan.text(change.amount()) + " 与“"
                                        + adjustment.kind().term() + "”不符。");
            }
        }
        if (adjustment.changes().isEmpty()) {
            problems.add("预算调整没有分录。");
        }
        if (adjustment.kind() == Kind.TRANSFER) {
            byFund(adjustment.changes()).forEach((fund, sum) -> {
                if (sum.signum() != 0) {
                    problems.add("调剂须平衡：" + fund.term() + " 调入减调出为 " + Yuan.text(sum) + "，应为零。");
                }
            });
        }
        return problems;
    }

    private static Map<Fund, Money> byFund(List<Change> changes) {
        Map<Fund, Money> sums = new EnumMap<>(Fund.class);
        changes.forEach(change -> sums.merge(change.line().fund(), change.amount(), Money::plus));
        return sums;
    }

    private static List<Entry> entries(List<Change> changes, List<Long> ids) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            entries.add(new Entry(ids.get(i), null, changes.get(i).amount()));
        }
        byFund(changes).forEach((fund, sum) -> {
            if (sum.signum() != 0) {
                entries.add(new Entry(null, fund, sum.negate()));
            }
        });
        return entries;
    }

    /** Lines that would be left with less than was paid from them. */
    private static void refuseShort(Connection connection, Adjustment adjustment, List<Long> ids) throws SQLException {
        Map<Long, Money> free = new HashMap<>();
        Sql.named("budget/lock-lines")
                .with("lines", "bigint", ids)
                .list(
                        connection,
                        row -> free.put(
                                row.getLong("line"), new Money(row.getLong("quota_fen") - row.getLong("paid_fen"))));
        Map<Long, Money> wanted = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Change change = adjustment.changes().get(i);
            Money sum = wanted.merge(ids.get(i), change.amount(), Money::plus);
            Money left = free.getOrDefault(ids.get(i), Money.ZERO);
            if (left.plus(sum).signum() < 0) {
                problems.add(
                        change.line().text() + " 可用额度只有 " + Yuan.text(left) + "，不能调减 " + Yuan.text(sum.negate()) + "。");
            }
        }
        Lines.refuse(problems);
    }

    private static void insert(
            Connection connection, Adjustment adjustment, List<Entry> entries, @Nullable Long decision, Actor actor)
            throws SQLException {
        long document = Sql.named("budget/insert-posting-document")
                .with("fiscal_year", adjustment.fiscalYear())
                .with("kind", adjustment.kind().term())
                .with("authority", adjustment.authority())
                .with("authority_date", adjustment.authorityDate())
                .with("effective_on", adjustment.effectiveOn())
                .with("entries", entries.size())
                .with("decision", decision)
                .with("posted_at", actor.when())
                .with("posted_by", actor.who())
                .number(connection);
        insertEntries(connection, document, entries);
        String subject = adjustment.kind().term() + "/" + adjustment.fiscalYear() + "/" + adjustment.authority();
        Trail.change(
                connection,
                actor,
                Action.POST_BUDGET,
                subject,
                "",
                text(adjustment),
                organisation(connection, entries));
    }

    /** Whose lines these are; null where several organisations' are among them. */
    private static @Nullable Long organisation(Connection connection, List<Entry> entries) throws SQLException {
        List<Long> lines =
                entries.stream().map(Entry::line).filter(Objects::nonNull).toList();
        List<Long> organisations = Sql.named("budget/organisations-of-lines")
                .with("lines", "bigint", lines)
                .list(connection, row -> row.getLong("organisation"));
        return organisations.size() == 1 ? organisations.getFirst() : null;
    }

    private static void insertEntries(Connection connection, long document, List<Entry> entries) throws SQLException {
        List<Integer> positions = new ArrayList<>();
        List<@Nullable Long> lines = new ArrayList<>();
        List<@Nullable String> sources = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        for (Entry entry : entries) {
            positions.add(positions.size() + 1);
            lines.add(entry.line);
            sources.add(entry.source == null ? null : entry.source.term());
            amounts.add(entry.amount.fen());
        }
        Sql.named("budget/insert-postings")
                .with("document", document)
                .with("entries", entries.size())
                .with("position", "integer", positions)
                .with("line", "bigint", lines)
                .with("source", "text", sources)
                .with("amount_fen", "bigint", amounts)
                .run(connection);
    }

    private static String text(Adjustment adjustment) {
        StringJoiner text = new StringJoiner("\n");
        text.add(adjustment.kind().term() + "，" + adjustment.authority() + "，" + adjustment.authorityDate() + "，"
                + adjustment.effectiveOn() + " 起");
        adjustment.changes().forEach(change -> text.add(change.line().text() + " " + Yuan.text(change.amount())));
        return text.toString();
    }

    static List<Cell> on(Connection connection, Budget budget, LocalDate day, List<Kind> kinds) throws SQLException {
        return budget.with("budget/budget-on-day")
                .with("day", day)
                .with("kinds", "text", kinds.stream().map(Kind::term).toList())
                .list(connection, Lines::cell);
    }

    static List<Posted> of(Connection connection, Budget budget) throws SQLException {
        SequencedMap<Posted, List<Change>> documents = new LinkedHashMap<>();
        budget.with("budget/adjustments").each(connection, row -> {
            Cell cell = Lines.cell(row);
            documents
                    .computeIfAbsent(head(row, budget.year()), head -> new ArrayList<>())
                    .add(new Change(cell.line(), cell.amount()));
        });
        return documents.sequencedEntrySet().stream()
                .map(one -> one.getKey().with(one.getValue()))
                .toList();
    }

    private static Posted head(ResultSet row, int year) throws SQLException {
        return new Posted(
                row.getLong("document"),
                new Adjustment(
                        Termed.known(Kind.class, row.getString("document_kind")),
                        year,
                        row.getString("authority"),
                        Objects.requireNonNull(row.getObject("authority_date", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("effective_on", LocalDate.class)),
                        List.of()),
                row.getString("posted_by"),
                Objects.requireNonNull(row.getObject("posted_at", OffsetDateTime.class))
                        .toInstant());
    }
}
