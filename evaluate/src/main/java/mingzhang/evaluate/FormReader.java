package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingzhang.catalogue.Evaluation;
import mingzhang.catalogue.ScoringFrame;
import mingzhang.catalogue.ScoringFrame.Level;
import mingzhang.catalogue.ScoringFrame.Line;
import mingzhang.evaluate.Exchange.Opinion;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.jspecify.annotations.Nullable;

/** Takes the evaluation forms out of a department's year. */
final class FormReader {
    private static final String ROW = "{}";

    private final DepartmentYear year;
    private final ScoringFrame frame;
    private final String project;

    private FormReader(DepartmentYear year, ScoringFrame frame, String project) {
        this.year = year;
        this.frame = frame;
        this.project = project;
    }

    /**
     * A form as it stands in a workbook.
     *
     * @param trial whether its points were spread, because it has none
     * @param again what a re-check gave its lines, where one stands beside them
     */
    record Read(EvaluationForm form, boolean trial, List<Opinion> again) {
        Read {
            again = List.copyOf(again);
        }
    }

    /** @throws EvaluationException where no form of the catalogue fits the year */
    static Read read(DepartmentYear year, Evaluation evaluation) {
        List<ScoringFrame> frames = evaluation.framesOf(year.profile());
        if (frames.isEmpty()) {
            throw new EvaluationException("样式“" + year.profile() + "”没有绩效评价表。请换一个样式，或在 evaluation/frames 里加上它的评价表。");
        }
        return new FormReader(year, frame(year, frames, ""), "").form();
    }

    /**
     * One form a project; none where the profile's workbooks have none.
     *
     * @throws EvaluationException where there are such forms, but none of that year
     */
    static List<Read> projects(DepartmentYear year, Evaluation evaluation) {
        List<ScoringFrame> frames = evaluation.projectFramesOf(year.profile());
        if (frames.isEmpty()) {
            return List.of();
        }
        return frames.getFirst().each().stream()
                .flatMap(each -> year.sheet(each.sheet()).stream())
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> new FormReader(year, frame(year, frames, row.key()), row.key()).form())
                .toList();
    }

    private static ScoringFrame frame(DepartmentYear year, List<ScoringFrame> frames, String project) {
        List<ScoringFrame> inForce =
                frames.stream().filter(f -> f.years().holds(year.year())).toList();
        if (inForce.isEmpty()) {
            throw new EvaluationException(
                    "样式“" + year.profile() + "”的评价表不适用于 " + year.year() + " 年度：这是别的年度的表。请核对工作簿的年度。");
        }
        return inForce.stream()
                .filter(f -> !f.levels().isEmpty() && levels(year, f, project).equals(names(f)))
                .findFirst()
                .or(() -> inForce.stream().filter(f -> f.levels().isEmpty()).findFirst())
                .orElse(inForce.getFirst());
    }

    private static Set<String> names(ScoringFrame frame) {
        return frame.levels().stream().map(Level::name).collect(Collectors.toSet());
    }

    /** The first levels that the year's form has. */
    private static Set<String> levels(DepartmentYear year, ScoringFrame frame, String project) {
        return new FormReader(year, frame, project)
                .lines().stream().map(Indicator::level1).collect(Collectors.toSet());
    }

    private Read form() {
        List<Indicator> lines = lines();
        boolean trial = !project.isEmpty() && SpreadPoints.needed(frame, lines);
        List<Indicator> filled = trial ? SpreadPoints.on(frame, lines) : lines;
        String subject = project.isEmpty() ? year.department() : project;
        EvaluationForm form = new EvaluationForm(frame, subject, year.year(), filled, facts(), text(frame.grade()));
        return new Read(form, trial, again());
    }

    private List<Opinion> again() {
        List<Opinion> again = new ArrayList<>();
        for (Line line : frame.lines()) {
            if (!line.again().isEmpty()) {
                again.add(new Opinion(line.path(), sum(line.again()).orElse(null), text(line.opinion())));
            }
        }
        year.sheet(frame.sheet()).filter(s -> frame.columns().containsKey("复核")).stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(this::isOwn)
                .forEach(row -> again.add(new Opinion(path(row), number(row, "复核"), cell(row, "意见"))));
        return again.stream().filter(opinion -> opinion.score() != null).toList();
    }

    private Facts facts() {
        return facts(frame.facts());
    }

    private Facts facts(Map<String, String> paths) {
        return name -> {
            String path = paths.get(name);
            return path == null
                    ? Optional.empty()
                    : sum(path).map(value -> new Input(name, value, path.replace(ROW, project)));
        };
    }

    private List<Indicator> lines() {
        List<Indicator> lines = new ArrayList<>();
        frame.lines().forEach(line -> lines.add(line(line)));
        year.sheet(frame.sheet())
                .ifPresent(
                        sheet -> sheet.rows().stream().filter(this::isOwn).forEach(row -> lines.add(line(sheet, row))));
        return lines;
    }

    private boolean isOwn(Sheet.Row row) {
        return project.isEmpty() || cell(row, "项目").equals(project);
    }

    private String named(String level) {
        return frame.each().map(each -> each.as().get(level)).orElse(level);
    }

    private Indicator line(Line line) {
        return new Indicator(
                line.path(),
                "",
                sum(line.points()).or(() -> Decimals.parse(line.points())).orElse(null),
                "",
                "",
                sum(line.score()).orElse(null),
                text(line.reason()),
                "",
                facts(line.given()),
                line.score().replace(ROW, project));
    }

    private List<String> path(Sheet.Row row) {
        List<String> path = List.of("一级", "二级", "指标").stream()
                .map(level -> named(unbracketed(cell(row, level))))
                .filter(name -> !name.isEmpty())
                .toList();
        return path.isEmpty() ? List.of(row.key()) : path;
    }

    private Indicator line(Sheet sheet, Sheet.Row row) {
        return new Indicator(
                path(row),
                project.isEmpty() ? cell(row, "项目") : "",
                number(row, "分值"),
                cell(row, "指标值"),
                cell(row, "完成值"),
                number(row, "得分"),
                cell(row, "原因"),
                cell(row, frame.columns().containsKey("等级") ? "等级" : "分档"),
                rowFacts(sheet, row),
                sheet.name() + "." + row.key());
    }

    /** 预算编制（15分） is 预算编制. */
    private static String unbracketed(String name) {
        return name.replaceFirst("[（(]\\d+(?:\\.\\d+)?分[）)]$", "").strip();
    }

    private Facts rowFacts(Sheet sheet, Sheet.Row row) {
        return name -> Optional.ofNullable(frame.rowFacts().get(name))
                .flatMap(column -> number(row.value(column))
                        .map(value -> new Input(name, value, sheet.name() + "." + row.key() + "." + column)));
    }

    private String cell(Sheet.Row row, String what) {
        String column = frame.columns().get(what);
        return column == null ? "" : words(row.value(column));
    }

    private @Nullable BigDecimal number(Sheet.Row row, String what) {
        String column = frame.columns().get(what);
        return column == null ? null : number(row.value(column)).orElse(null);
    }

    private static String words(Value value) {
        return switch (value) {
            case Value.Words(String text) -> text.strip();
            case Value.Number(BigDecimal number) -> Decimals.plain(number);
            case Value.Amount(Money money) -> Decimals.plain(money.exactlyIn(Unit.TEN_THOUSAND_YUAN)) + "万元";
            case Value.Blank _ -> "";
        };
    }

    /** Amounts count in 万元, as the forms print them. */
    private static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Amount(Money money) -> Optional.of(money.exactlyIn(Unit.TEN_THOUSAND_YUAN));
            case Value.Number(BigDecimal number) -> Optional.of(number);
            case Value.Words(String text) -> Decimals.parse(text);
            case Value.Blank _ -> Optional.empty();
        };
    }

    private String text(String path) {
        return path.isEmpty() ? "" : value(path).map(FormReader::words).orElse("");
    }

    /** The value at a path whose row may be {@code {}}: that of the project, whatever its name is written with. */
    private Optional<Value> value(String path) {
        String[] steps = path.split("\\.", 3);
        return steps.length == 3 && steps[1].equals(ROW)
                ? year.sheet(steps[0]).flatMap(s -> s.row(project)).map(row -> row.value(steps[2]))
                : year.value(path);
    }

    /** Paths with + and - between; empty where one of them is blank or not there. */
    private Optional<BigDecimal> sum(String paths) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean minus = false;
        for (String step : paths.strip().split("\\s+")) {
            if (step.equals("+") || step.equals("-")) {
                minus = step.equals("-");
                continue;
            }
            Optional<BigDecimal> value = value(step).flatMap(FormReader::number);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = minus ? sum.subtract(value.get()) : sum.add(value.get());
        }
        return Optional.of(sum);
    }
}
