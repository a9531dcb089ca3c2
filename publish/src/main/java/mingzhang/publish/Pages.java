package mingzhang.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.DocumentBuilder;
import mingzhang.document.DocumentBuilder.CellText;
import mingzhang.figures.Problem;
import mingzhang.publish.PrintedFigure.Slot;

/** The document that grows piece by piece, with a note of every figure's place. */
final class Pages {
    private static final String BALANCED_NOTE = "注：本表以{unit}为单位列示，经舍位平衡处理，各分项之和与合计一致。";

    private final Composing composing;
    private final Ink ink;
    private final Options options;
    private final Map<String, TableSpec> tableSpecs;
    private final Map<String, ChartSpec> chartSpecs;
    private final DocumentBuilder builder;
    private final List<PrintedFigure> figures = new ArrayList<>();
    private final List<TableMaker.Made> tables = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int blocks;

    Pages(Composing composing, Ink ink, Options options) {
        this.composing = composing;
        this.ink = ink;
        this.options = options;
        this.tableSpecs = TableSpec.read(Composing.file(composing.profile(), "tables.yaml"));
        this.chartSpecs = ChartSpec.read(Composing.file(composing.profile(), "charts.yaml"));
        this.builder = new DocumentBuilder(composing.data().year().department());
    }

    void add(Line line) {
        switch (line) {
            case Line.Heading(int level, String text) -> heading(level, text);
            case Line.Paragraph(var style, String text) -> paragraph(style, text);
            case Line.Table(String name) -> table(name);
            case Line.Chart(String name) -> chart(name);
            case Line.Grid grid -> grid(grid);
        }
    }

    Document document() {
        return builder.build();
    }

    List<PrintedFigure> figures() {
        return figures;
    }

    /** The tables of the profile, then those that its templates write out. */
    List<TableMaker.Made> tables() {
        return tables.stream()
                .sorted(Comparator.comparing(table -> table.spec().panels().isEmpty()))
                .toList();
    }

    List<Problem> problems() {
        return problems;
    }

    private void heading(int level, String marked) {
        InkedText text = inked(marked);
        builder.heading(level, text.text());
        if (level == 0) {
            builder.title(text.text());
        }
        lineFigures(text);
        blocks++;
    }

    private void paragraph(Block.Paragraph.Style style, String marked) {
        InkedText text = inked(marked);
        if (text.text().isBlank()) {
            return;
        }
        if (style == Block.Paragraph.Style.BODY) {
            builder.paragraph(text.text());
        } else {
            builder.paragraph(style, text.text());
        }
        lineFigures(text);
        blocks++;
    }

    private InkedText inked(String marked) {
        InkedText text = InkedText.of(marked, ink);
        text.typed()
                .forEach(figure -> problems.add(
                        TemplateGuard.problem(composing.profile().id() + "，“" + text.text() + "”", figure)));
        return text;
    }

    private void lineFigures(InkedText text) {
        text.stains().forEach(s -> figure(s.drop(), new Slot.Line(s.start(), s.end())));
    }

    private void figure(Ink.Drop drop, Slot slot) {
        figures.add(new PrintedFigure(drop.path(), drop.label(), drop.exact(), drop.printed(), blocks, slot));
    }

    private void table(String name) {
        TableSpec spec = tableSpecs.get(name);
        if (spec == null) {
            throw new IllegalArgumentException("tables.yaml 里没有“" + name + "”");
        }
        TableMaker.Made made = new TableMaker(composing).make(spec);
        made(made, composing.fill(spec.title()), composing.fill(spec.note()));
        if (!spec.after().isEmpty()) {
            paragraph(Block.Paragraph.Style.NOTE, composing.fill(spec.after()));
        }
    }

    /** Rounds a table, checks it, draws it, and says below it what there is to say. */
    private void made(TableMaker.Made made, String title, String note) {
        boolean moved = round(made.draft());
        String balanced = moved && made.statement().isEmpty()
                ? BALANCED_NOTE.replace("{unit}", composing.settings().unit().symbol())
                : "";
        tables.add(balanced.isEmpty() ? made : made.saying(balanced));
        check(made);
        draw(title, note, made.headerRows(), made.draft());
        String below = tables.getLast().statement();
        if (!below.isEmpty()) {
            paragraph(Block.Paragraph.Style.NOTE, Ink.words(below));
        }
    }

    private boolean round(Draft draft) {
        return switch (options.rounding()) {
            case PLAIN -> {
                Rounder.plain(draft, composing.settings());
                yield false;
            }
            case BALANCED -> Rounder.balanced(draft, composing.settings());
        };
    }

    /** A total must be the sum of its parts to the fen, before any rounding. */
    private void check(TableMaker.Made made) {
        for (Draft.Cell cell : made.draft().figures()) {
            for (List<Draft.Cell> parts : List.of(cell.addends(), cell.across())) {
                Quantity total = cell.quantity().orElse(Quantity.NOTHING);
                Quantity sum = parts.stream()
                        .map(part -> part.quantity().orElse(Quantity.NOTHING))
                        .reduce(Quantity.NOTHING, Quantity::plus);
                if (!parts.isEmpty() && sum.exact().compareTo(total.exact()) != 0) {
                    problems.add(new Problem(
                            composing.data().year().department(),
                            "“" + made.spec().title() + "”的“" + total.label() + "”",
                            "是" + Settings.exactly(total) + "，各分项之和是" + Settings.exactly(sum),
                            "请核对工作簿里的这些数字。"));
                }
            }
        }
    }

    private void draw(String title, String note, int headerRows, Draft draft) {
        List<CellText> cells = new ArrayList<>();
        for (Draft.Cell cell : draft.cells()) {
            String text = cell.printed();
            if (cell.quantity().isPresent()) {
                Quantity quantity = cell.quantity().get();
                figure(
                        new Ink.Drop(quantity.path(), quantity.label(), Settings.exactly(quantity), text),
                        new Slot.Cell(cell.row(), cell.column(), 0, text.length()));
            } else {
                InkedText inked = InkedText.of(cell.text(), ink);
                text = inked.text();
                cell.show(text);
                inked.stains()
                        .forEach(s -> figure(s.drop(), new Slot.Cell(cell.row(), cell.column(), s.start(), s.end())));
            }
            cells.add(new CellText(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text));
        }
        builder.table(InkedText.of(title, ink).text(), InkedText.of(note, ink).text(), headerRows, cells);
        blocks++;
    }

    private void grid(Line.Grid grid) {
        grid.rows().forEach(row -> row.cells().forEach(this::inked));
        TableMaker.Made made = new GridMaker(composing.settings(), ink).make(grid);
        made(made, grid.caption(), grid.note());
    }

    private void chart(String name) {
        ChartSpec spec = chartSpecs.get(name);
        if (spec == null) {
            throw new IllegalArgumentException("charts.yaml 里没有“" + name + "”");
        }
        ChartMaker.Made made = new ChartMaker(composing).make(spec);
        made.points().forEach(point -> figure(point.drop(), new Slot.Point(point.series(), point.index())));
        String title = InkedText.of(composing.fill(spec.title()), ink).text();
        builder.chart(spec.kind(), title, made.categories(), made.series());
        blocks++;
    }
}
