package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Shelf.TextFile;

/**
 * Reads {@code codes/*.csv}: lines of {@code code,name,years,source}, where the source is a word that a line
 * {@code source WORD the document} explains; a line {@code table NAME} says which table the lines below belong to.
 */
final class CodesReader {
    private final Problems problems = new Problems();
    private final List<Code> codes = new ArrayList<>();
    private final Map<String, List<Code>> known = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private String table = "";

    private CodesReader() {}

    static List<Code> read(List<Shelf> shelves) {
        CodesReader reader = new CodesReader();
        Shelf.all(shelves, "codes", ".csv").forEach(reader::file);
        reader.problems.refuse();
        return reader.codes;
    }

    private void file(TextFile file) {
        table = "";
        sources.clear();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                line(file, i + 1, line);
            }
        }
    }

    private void line(TextFile file, int number, String line) {
        if (line.startsWith("table ")) {
            table = line.substring(6).strip();
        } else if (line.startsWith("source ")) {
            String[] words = line.split("\\s+", 3);
            sources.put(words[1], words.length > 2 ? words[2] : "");
        } else {
            code(file, number, line.split(",", -1));
        }
    }

    private void code(TextFile file, int number, String[] cells) {
        if (cells.length != 4 || !cells[0].matches("\\d{3,9}") || cells[1].isBlank()) {
            problems.add(file.shown(), number, "应当是“编码,名称,年份,依据”四格", "按上一行的样子写。");
            return;
        }
        String source = sources.getOrDefault(cells[3].strip(), "");
        Optional<Years> years = YearsText.parse(cells[2].strip());
        if (table.isEmpty() || source.isEmpty()) {
            problems.add(file.shown(), number, "编码" + cells[0] + "没有所属表或依据", "在上方写“table 表名”和“source 代号 文件名”。");
        } else if (years.isEmpty()) {
            problems.add(file.shown(), number, "年份“" + cells[2] + "”读不懂", "写成 2020-2023、2020- 或 -2019。");
        } else {
            add(new Code(table, cells[0], cells[1].strip(), years.get(), source), file, number);
        }
    }

    private void add(Code code, TextFile file, int number) {
        List<Code> same = known.computeIfAbsent(code.table() + code.code(), key -> new ArrayList<>());
        for (Code other : same) {
            if (other.years().overlaps(code.years())) {
                problems.add(
                        file.shown(),
                        number,
                        code.table() + code.code() + "“" + code.name() + "”与“" + other.name() + "”年份重叠",
                        "一个编码每年只能有一个名称。");
            }
        }
        same.add(code);
        codes.add(code);
    }
}
