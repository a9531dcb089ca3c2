package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingzhang.document.Block;
import mingzhang.figures.Problem;

/** All figures that the document prints, one a line, for spreadsheets: UTF-8 with a byte order mark. */
record CsvOutput() implements Output {
    private static final List<String> HEAD = List.of("序号", "名称", "印出的数字", "精确值", "数据来源", "所在");

    @Override
    public void write(Composition composition, Path file) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF").append(Csv.line(HEAD));
        rows(composition).forEach(row -> text.append(Csv.line(row)));
        Files.writeString(file, text);
    }

    private static List<List<String>> rows(Composition composition) {
        List<List<String>> rows = new ArrayList<>();
        for (PrintedFigure figure : composition.figures()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    figure.label(),
                    figure.printed(),
                    figure.exact(),
                    figure.path(),
                    where(composition.document().blocks().get(figure.block()))));
        }
        return rows;
    }

    private static String where(Block block) {
        String section = block.place().section();
        return switch (block) {
            case Block.Table table -> "表：" + table.caption().replace('\n', ' ');
            case Block.Chart chart -> "图：" + chart.title().replace('\n', ' ');
            case Block.Heading heading -> section;
            case Block.Paragraph paragraph -> section;
        };
    }

    @Override
    public ReadBack readBack(Composition composition, Path file) throws IOException {
        List<List<String>> read = Csv.read(Files.readString(file));
        List<List<String>> wanted = rows(composition);
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        int equal = 0;
        for (int i = 0; i < wanted.size(); i++) {
            List<String> row = wanted.get(i).stream().map(Csv::safe).toList();
            List<String> got = i + 1 < read.size() ? read.get(i + 1) : List.of();
            if (row.equals(got)) {
                equal++;
            } else {
                problems.add(ReadBack.problem(
                        name, "第" + (i + 2) + "行“" + row.get(1) + "”", String.join(",", row), String.join(",", got)));
            }
        }
        if (read.size() > wanted.size() + 1) {
            problems.add(ReadBack.problem(name, "第" + (wanted.size() + 2) + "行", "", "多出的行"));
        }
        return new ReadBack(equal, problems);
    }
}
