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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Form.Column;
import mingzhang.catalogue.Form.Type;
import mingzhang.catalogue.Profile;
import mingzhang.evaluate.Input;
import mingzhang.evaluate.Monitored;
import mingzhang.figures.Money;
import mingzhang.ledger.store.LedgerException;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import mingzhang.year.YearForms;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a department's workbook that performance fills: targets, monitoring, evaluations, re-checks, figures and issues,
 * so that everything can be published from the ledger. What a clerk gave stays where the ledger has nothing.
 */
final class FormSheets {
    private static final String PROJECTS = "绩效项目";
    private static final String FIGURES = "绩效基础数据";
    private static final String ISSUES = "整改台账";
    private static final List<String> OF_PROJECTS = List.of("绩效指标", "项目绩效目标");
    private static final List<String> OF_DEPARTMENTS = List.of("整体自评", "整体绩效指标", "整体绩效评分", "自评项目");
    private static final List<String> COUNTED = List.of("编制数", "在职人数", "编制绩效目标项目数", "绩效自评项目数", "既定支付进度", "实际支付进度");
    private static final Map<String, String> TAKEN = taken();

    private final Catalogue catalogue;
    private final Papers papers;

    private final boolean published;
    private final List<String> open = new ArrayList<>();

    /** @param published whether only what was handed in counts, and a draft of what the profile tells is refused */
    FormSheets(Catalogue catalogue, Papers papers, boolean published) {
        this.catalogue = catalogue;
        this.papers = papers;
        this.published = published;
    }

    private static Map<String, String> taken() {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(FormSheets.class.getResourceAsStream("sheets.properties")), UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> taken = new HashMap<>();
        lines.stringPropertyNames().forEach(name -> taken.put(name, lines.getProperty(name)));
        return taken;
    }

    /** A subject with its forms' rows by path. */
    record Told(Resolved subject, Map<Form, Map<List<String>, Row>> forms, List<Row> lines) {
        /** Whether somebody set it, rather than the form itself asking for it. */
        boolean isTarget(List<String> path) {
            return forms.getOrDefault(Form.TARGETS, Map.of()).containsKey(path);
        }

        String word(List<String> path, Form form, String column) {
            Row row = forms.getOrDefault(form, Map.of()).get(path);
            return row == null ? "" : row.word(column);
        }
    }

    /** The year with everything that the ledger knows of performance; the states of issues are those of a day. */
    DepartmentYear fill(Connection connection, String department, Profile profile, LocalDate day, DepartmentYear words)
            throws SQLException {
        int year = words.year();
        Resolved whole = Resolved.of(connection, Subject.department(department, year));
        List<String> asked =
                List.of(TAKEN.getOrDefault("公开." + profile.id(), "").split("、"));
        Told told = told(connection, whole, asked);
        List<Told> projects = new ArrayList<>();
        for (Resolved project : Resolved.projects(connection, whole.departmentUnit(), year)) {
            projects.add(told(connection, project, asked));
        }
        refuseOpen(profile);
        SequencedMap<String, Sheet> sheets = new LinkedHashMap<>();
        for (mingzhang.catalogue.Form form :
                YearForms.of(profile, year, catalogue).all()) {
            Sheet given = words.sheet(form.name()).orElseGet(() -> new Sheet(form.name(), List.of()));
            List<Sheet.Row> rows = form.name().equals(ISSUES)
                    ? IssueSheet.rows(Issues.of(connection, whole.department(), year), day)
                    : rows(connection, form, given, told, projects);
            sheets.put(form.name(), rows.isEmpty() ? given : new Sheet(form.name(), rows));
        }
        Conclusions.fill(catalogue, profile, told, sheets);
        return new DepartmentYear(profile.id(), words.department(), year, List.copyOf(sheets.sequencedValues()));
    }

    static Value words(String text) {
        return text.isEmpty() ? Value.BLANK : new Value.Words(text);
    }

    private void refuseOpen(Profile profile) {
        if (!open.isEmpty()) {
            throw new LedgerException.Refused(
                    profile.name() + "没有公开：以下各表还在填报，请先上报，或退回后重新上报：" + String.join("、", open) + "。");
        }
    }

    /** What counts of a form: to others than those who fill it, only what was handed in. */
    private List<Row> rows(Connection connection, Filled filled, List<String> asked) throws SQLException {
        Form form = filled.paper().form();
        if (!published && form.desk() == Form.Desk.UNIT) {
            return filled.rows();
        }
        return switch (filled.standing()) {
            case Standing.Submitted(Version version) -> Forms.rowsOf(connection, version);
            case Standing.Passed(Version version) -> Forms.rowsOf(connection, version);
            case Standing.Draft(), Standing.Returned(Ruling _) -> {
                if (published && asked.contains(form.term()) && !filled.rows().isEmpty()) {
                    open.add(filled.name() + form.term());
                }
                yield List.of();
            }
        };
    }

    private Told told(Connection connection, Resolved subject, List<String> asked) throws SQLException {
        Map<Form, Map<List<String>, Row>> forms = new HashMap<>();
        String frame = "";
        List<Row> targets = List.of();
        for (Form form : Form.values()) {
            LocalDate day = form == Form.MONITORING
                    ? papers.watching().statutoryDay(subject.subject().year())
                    : null;
            Filled filled = Forms.filled(connection, subject, new Paper(subject.subject(), form, day));
            Map<List<String>, Row> rows = new HashMap<>();
            List<Row> counted = rows(connection, filled, asked);
            counted.forEach(row -> rows.put(row.path(), row));
            forms.put(form, rows);
            if (form == Form.TARGETS) {
                frame = filled.frame();
                targets = counted;
            }
        }
        boolean any = targets.stream().anyMatch(row -> row.path().size() > 1);
        List<Row> lines = any
                ? Scoring.rowsOf(papers.scoring().frame(frame, subject.subject().year()), targets)
                : List.of();
        if (any && !forms.getOrDefault(Form.SELF, Map.of()).isEmpty()) {
            computed(connection, subject, forms);
        }
        return new Told(subject, forms, lines);
    }

    /** Scores that nobody typed because the ledger computes them. */
    private void computed(Connection connection, Resolved subject, Map<Form, Map<List<String>, Row>> forms)
            throws SQLException {
        Map<List<String>, Row> self = new HashMap<>(forms.getOrDefault(Form.SELF, Map.of()));
        papers.evaluated(connection, subject).items().forEach(item -> {
            BigDecimal score = item.score();
            List<String> path = item.indicator().path();
            Row typed = self.getOrDefault(path, Row.of(path, 0));
            if (score != null && typed.word(Form.SCORE).isEmpty()) {
                SequencedMap<String, String> words = new LinkedHashMap<>(typed.words());
                words.put(Form.SCORE, score.toPlainString());
                words.putIfAbsent(Form.CAUSE, item.indicator().reason());
                self.put(path, new Row(path, words, typed.revision()));
            }
        });
        forms.put(Form.SELF, self);
    }

    private List<Sheet.Row> rows(
            Connection connection, mingzhang.catalogue.Form form, Sheet given, Told department, List<Told> projects)
            throws SQLException {
        List<Sheet.Row> rows = new ArrayList<>();
        if (OF_PROJECTS.contains(form.name())) {
            projects.forEach(project -> lines(form, project, rows));
        } else if (OF_DEPARTMENTS.contains(form.name())) {
            lines(form, department, rows);
        } else if (form.name().equals(PROJECTS)) {
            for (Told project : projects) {
                if (!project.lines.isEmpty()) {
                    rows.add(project(connection, form, given, project));
                }
            }
        } else if (form.name().equals(FIGURES) && !department.lines.isEmpty()) {
            figures(connection, form, department.subject, rows);
        }
        return rows;
    }

    /** A row for each indicator; what stands elsewhere in the workbook, such as the rate of execution, is left out. */
    private static void lines(mingzhang.catalogue.Form form, Told told, List<Sheet.Row> rows) {
        for (Row line : told.lines) {
            if (told.isTarget(line.path())) {
                SequencedMap<String, Value> values = new LinkedHashMap<>();
                String number = String.valueOf(rows.size() + 1);
                for (Column column : form.columns()) {
                    values.put(column.name(), value(column, taken(column.name(), told, line.path(), number)));
                }
                rows.add(new Sheet.Row(key(values), values));
            }
        }
    }

    private static String key(SequencedMap<String, Value> values) {
        return values.firstEntry().getValue() instanceof Value.Words(String text) ? text : "";
    }

    private static String taken(String column, Told told, List<String> path, String number) {
        String from = TAKEN.getOrDefault(column, "");
        return switch (from) {
            case "" -> "";
            case "#" -> number;
            case "项目" -> told.subject.project() == null ? path.getLast() : told.subject.name();
            case "一级" -> path.getFirst();
            case "二级" -> path.size() > 2 ? path.get(1) : "";
            case "三级" -> path.getLast();
            default -> {
                String[] parts = from.split("\\.");
                yield told.word(path, form(parts[0]), parts[1]);
            }
        };
    }

    private static Form form(String term) {
        return mingzhang.ledger.store.Termed.known(Form.class, term);
    }

    private static Value value(Column column, String text) {
        if (text.isEmpty()) {
            return Value.BLANK;
        }
        return column.type() == Type.TEXT || column.type() == Type.DATE
                ? new Value.Words(text)
                : new Value.Number(new BigDecimal(text));
    }

    /** A project's row: its money from the ledger, its goal, and what its rate of execution was worth. */
    private Sheet.Row project(Connection connection, mingzhang.catalogue.Form form, Sheet given, Told told)
            throws SQLException {
        Resolved subject = told.subject;
        int year = subject.subject().year();
        Monitored july =
                papers.watching().on(connection, subject, papers.watching().statutoryDay(year));
        SubjectMoney money = SubjectMoney.of(connection, subject, LocalDate.of(year, 12, 31));
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        form.columns().forEach(column -> values.put(column.name(), Value.BLANK));
        given.row(subject.name()).ifPresent(row -> values.putAll(row.values()));
        values.put("项目名称", new Value.Words(subject.name()));
        values.put("年初预算数", amount(money.initial()));
        values.put("全年预算数", amount(money.budget()));
        values.put("一至七月执行数", amount(july.spent()));
        values.put("全年预计执行数", amount(july.forecast()));
        values.put("全年执行数", amount(money.paid()));
        told.forms.getOrDefault(Form.TARGETS, Map.of()).values().stream()
                .filter(row -> row.path().size() == 1)
                .findFirst()
                .ifPresent(row -> {
                    values.put("年度目标", words(row.word(Form.TARGET)));
                    values.put("目标完成情况", words(told.word(row.path(), Form.SELF, Form.ACHIEVED)));
                });
        execution(told).ifPresent(path -> {
            put(form, values, "执行率分值", told.lines.getFirst().word(Form.POINTS));
            put(form, values, "执行率得分", told.word(path, Form.SELF, Form.SCORE));
            put(form, values, "执行率偏差原因", told.word(path, Form.SELF, Form.CAUSE));
            put(form, values, "执行率复核得分", told.word(path, Form.RECHECK, Form.SCORE));
            put(form, values, "执行率复核意见", told.word(path, Form.RECHECK, Form.OPINION_WORDS));
        });
        return new Sheet.Row(subject.name(), values);
    }

    /** The line that the form itself asks for, where it has one. */
    private static Optional<List<String>> execution(Told told) {
        return told.lines.stream()
                .map(Row::path)
                .filter(path -> !told.isTarget(path))
                .findFirst();
    }

    private static void put(
            mingzhang.catalogue.Form form, SequencedMap<String, Value> values, String column, String text) {
        form.column(column).ifPresent(known -> values.put(column, value(known, text)));
    }

    private static Value amount(BigDecimal yuan) {
        return new Value.Amount(Money.ofYuan(yuan));
    }

    private static void figures(
            Connection connection, mingzhang.catalogue.Form form, Resolved department, List<Sheet.Row> rows)
            throws SQLException {
        Map<String, Input> known = new HashMap<>();
        LedgerFigures.of(connection, department).forEach(input -> known.put(input.name(), input));
        for (mingzhang.catalogue.Form.Row row : form.rows()) {
            Input input = known.get(row.name());
            SequencedMap<String, Value> values = new LinkedHashMap<>();
            values.put("项目", new Value.Words(row.name()));
            values.put("数", figure(row.name(), input == null ? null : input.number()));
            rows.add(new Sheet.Row(row.name(), values));
        }
    }

    private static Value figure(String name, @Nullable BigDecimal number) {
        return number == null ? Value.BLANK : COUNTED.contains(name) ? new Value.Number(number) : amount(number);
    }
}
