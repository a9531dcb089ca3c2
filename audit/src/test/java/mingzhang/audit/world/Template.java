package mingzhang.audit.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A document whose figures are to be drawn. Definitions stand above a line of dashes, the words below it.
 *
 * <pre>
 * total = 800..9000        drawn between two amounts, in the unit of the template
 * total > basic project    split into parts, which are a sum
 * last ~ total 0.8 1.2     near another
 * travel % total 2 5       two to five per cent of another
 * all = total + carry      computed
 * groups # 3 40            a whole number
 * org : 甲局|乙局           one of these words
 * ---
 * [2023年度|2023年]支出{total}万元，比上年{total?last 增加|减少}{total-last}万元，{total?last 增长|下降}{total^last}%，基本支出占{basic/total}%。
 * |a row|{basic}|of a table|
 * </pre>
 *
 * @param name of its file
 */
public record Template(String name, List<String> definitions, String words) {
    public Template {
        definitions = List.copyOf(definitions);
    }

    /** @throws IOException where the file cannot be read */
    public static Template read(Path file) throws IOException {
        String text = Files.readString(file);
        int line = text.indexOf("---\n");
        List<String> definitions =
                text.substring(0, line).lines().filter(l -> !l.isBlank()).toList();
        return new Template(
                String.valueOf(file.getFileName()).replace(".txt", ""), definitions, text.substring(line + 4));
    }

    /** The page that this seed gives: the same one every time. */
    public Page page(int seed) {
        Draw draw = new Draw(name + "#" + seed);
        Values values = new Values(definitions, draw);
        return new Printer(name + "-" + seed, values, draw).page(words);
    }
}
