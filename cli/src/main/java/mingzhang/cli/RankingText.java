package mingzhang.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingzhang.audit.Ranking;
import mingzhang.audit.Ranking.Department;
import mingzhang.audit.Standing;

/** A ranking as the terminal shows it: numbers first, in columns; names, whose width nobody knows, behind them. */
final class RankingText {
    private static final int MOST = 20;
    private static final String ROW = "%6s%6s%6s%8s  %s";

    private RankingText() {}

    static String print(Ranking ranking) {
        String departments = ranking.hasDepartments()
                ? "\n部门排名\n" + heads("部门")
                        + rows(ranking.departments().stream()
                                .map(RankingText::department)
                                .toList())
                : "";
        String documents = "\n文件排名\n" + heads("文件")
                + rows(ranking.documents().stream().map(RankingText::document).toList());
        return departments + documents;
    }

    /** Chinese characters are two columns wide, so these stand where the numbers end. */
    private static String heads(String name) {
        return "  名次  错误  警告  覆盖率  " + name + "\n";
    }

    private static List<String> department(Department d) {
        return List.of(
                String.valueOf(d.errors()),
                String.valueOf(d.warnings()),
                d.coverage(),
                d.name() + "（" + d.documents() + " 份" + (d.unread() > 0 ? "，" + d.unread() + " 份未审核" : "") + "）");
    }

    private static List<String> document(Standing s) {
        return s.error() == null
                ? List.of(String.valueOf(s.errors()), String.valueOf(s.warnings()), s.coverage(), s.file())
                : List.of("-", "-", "-", s.file() + "（未审核）");
    }

    private static String rows(List<List<String>> rows) {
        String shown = IntStream.range(0, Math.min(MOST, rows.size()))
                .mapToObj(i -> ROW.formatted(
                        i + 1,
                        rows.get(i).get(0),
                        rows.get(i).get(1),
                        rows.get(i).get(2),
                        rows.get(i).get(3)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return rows.size() > MOST ? shown + "        ……其余 " + (rows.size() - MOST) + " 个从略\n" : shown;
    }
}
