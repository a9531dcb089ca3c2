package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.figures.Problem;

/** The document itself, as docx or html: the whole model must come back, not only its figures. */
record DocumentOutput(Documents.Format format) implements Output {
    @Override
    public void write(Composition composition, Path file) throws IOException {
        composition.write(format, file);
    }

    @Override
    public ReadBack readBack(Composition composition, Path file) throws IOException {
        Document read = Documents.read(file);
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>(differences(composition.document(), read, name));
        int equal = 0;
        for (PrintedFigure figure : composition.figures()) {
            String there = figure.in(read);
            if (there.equals(figure.printed())) {
                equal++;
            } else {
                problems.add(ReadBack.problem(name, figure.label(), figure.printed(), there));
            }
        }
        return new ReadBack(equal, problems, Optional.of(read));
    }

    private static List<Problem> differences(Document composed, Document read, String name) {
        List<Problem> problems = new ArrayList<>();
        int most = Math.max(composed.blocks().size(), read.blocks().size());
        for (int i = 0; i < most && problems.isEmpty(); i++) {
            String wanted =
                    i < composed.blocks().size() ? shape(composed.blocks().get(i)) : "";
            String got = i < read.blocks().size() ? shape(read.blocks().get(i)) : "";
            if (!wanted.equals(got)) {
                problems.add(ReadBack.problem(name, "第" + (i + 1) + "段", wanted, got));
            }
        }
        return problems;
    }

    /** A block without its places. */
    private static String shape(Block block) {
        return switch (block) {
            case Block.Heading heading -> "标题" + heading.level() + " " + heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Table table -> {
                StringBuilder text = new StringBuilder(table.caption() + " " + table.note());
                table.cells()
                        .forEach(c -> text.append('\n')
                                .append(c.row() + "," + c.column() + "," + c.rowSpan() + "," + c.columnSpan())
                                .append(' ')
                                .append(c.text()));
                yield text.toString();
            }
            case Block.Chart chart ->
                chart.kind() + " " + chart.title() + " " + chart.categories() + " " + chart.series();
        };
    }
}
