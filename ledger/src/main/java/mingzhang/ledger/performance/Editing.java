package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** Writing rows of a form: all or none, and never over what somebody else wrote first. Runs in the caller's transaction. */
final class Editing {
    private static final int LONGEST_WORD = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_LEVELS = 5;
    private static final int LONGEST_NUMBER = 20;

    private Editing() {}

    static void write(
            Connection connection, Resolved subject, Paper paper, Forms.Begun begun, List<Row> rows, Actor actor)
            throws SQLException {
        refuse(problems(paper, rows));
        StringJoiner before = new StringJoiner("\n");
        StringJoiner after = new StringJoiner("\n");
        for (Row row : rows) {
            Optional<Stood> stood = stood(connection, begun.id(), row.path());
            int revision = stood.map(there -> there.row.revision()).orElse(0);
            boolean gone = stood.isPresent() && stood.get().row.words().isEmpty();
            if (revision != row.revision() && !(gone && row.revision() == 0)) {
                throw conflict(paper, row, stood);
            }
            Row next = new Row(row.path(), row.words(), revision + 1);
            insert(connection, begun.id(), next, actor);
            stood.ifPresent(there -> before.add(there.row.text()));
            after.add(next.text());
        }
        Trail.change(
                connection,
                actor,
                Action.EDIT_PERFORMANCE,
                subject.subjectOf(paper),
                before.toString(),
                after.toString(),
                subject.organisation());
    }

    private record Stood(Row row, String by) {}

    private static Optional<Stood> stood(Connection connection, long form, List<String> path) throws SQLException {
        return Sql.named("performance/row")
                .with("form", form)
                .with("path", "text", path)
                .first(connection, row -> new Stood(Forms.row(row), row.getString("edited_by")));
    }

    private static LedgerException conflict(Paper paper, Row row, Optional<Stood> stood) {
        String first =
                stood.map(there -> there.by + "先改为“" + there.row.text() + "”").orElse("这一行还没有人填过");
        return new LedgerException.Conflict(
                paper.form().term() + "：" + first + "，你填的是“" + row.text() + "”。请刷新后核对再改。", null);
    }

    private static void insert(Connection connection, long form, Row row, Actor actor) throws SQLException {
        Sql.named("performance/insert-edit")
                .with("form", form)
                .with("path", "text", row.path())
                .with("revision", row.revision())
                .with("columns", "text", List.copyOf(row.words().sequencedKeySet()))
                .with("words", "text", List.copyOf(row.words().sequencedValues()))
                .with("edited_at", actor.when())
                .with("edited_by", actor.who())
                .run(connection);
    }

    private static List<String> problems(Paper paper, List<Row> rows) {
        List<String> problems = new ArrayList<>();
        if (rows.isEmpty()) {
            problems.add("没有要保存的内容。");
        }
        if (new HashSet<>(rows.stream().map(Row::path).toList()).size() < rows.size()) {
            problems.add("同一指标在一次保存中出现了两次，请合并后再保存。");
        }
        rows.forEach(row -> check(paper, row, problems));
        return problems;
    }

    private static void check(Paper paper, Row row, List<String> problems) {
        if (row.path().isEmpty() || row.path().size() > MOST_LEVELS) {
            problems.add("指标应有一至五级名称。");
            return;
        }
        for (String step : row.path()) {
            Texts.check(step);
            if (step.isBlank() || !step.equals(step.strip()) || step.length() > LONGEST_NAME) {
                problems.add(row.name() + "：指标名称不能为空，前后不能有空格，不超过 200 字。");
            }
        }
        for (Map.Entry<String, String> word : row.words().entrySet()) {
            Texts.check(word.getValue());
            if (!paper.form().columns().contains(word.getKey())) {
                problems.add(row.name() + "：" + paper.form().term() + "表没有“" + word.getKey() + "”一栏；有的是 "
                        + String.join("、", paper.form().columns()) + "。");
            } else if (word.getValue().length() > LONGEST_WORD) {
                problems.add(row.name() + "：“" + word.getKey() + "”超过 2000 字，请改写得简短些，详情作为佐证附上。");
            } else if (isNumber(row, word.getKey()) && !reads(word.getValue())) {
                problems.add(row.name() + "：“" + word.getKey() + "”应为不小于 0 的数字，填的是“" + word.getValue() + "”。");
            }
        }
    }

    private static boolean isNumber(Row row, String column) {
        return Form.NUMBERS.contains(column)
                || column.equals(Form.EXPECTED) && row.path().equals(Watching.MONEY);
    }

    private static boolean reads(String word) {
        try {
            return word.length() <= LONGEST_NUMBER
                    && word.matches("\\d+(?:\\.\\d{1,6})?")
                    && new BigDecimal(word).signum() >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new LedgerException.Refused(String.join("\n", problems));
        }
    }
}
