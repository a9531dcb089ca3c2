package mingzhang.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingzhang.publish.Publication;

/** What was published, and how much of it was proven. */
final class PublicationText {
    private PublicationText() {}

    /** One line: figures printed and read back, relations checked, findings. */
    static String line(Publication publication) {
        Publication.Counts counts = publication.counts();
        return publication.department() + " " + publication.year() + "年：打印数字 " + counts.figuresPrinted() + " 个，读回一致 "
                + readBack(counts.figuresReadBack()) + "；核对关系 " + counts.relationsChecked() + " 条，错误 "
                + counts.errors() + "、警告 " + counts.warnings() + "、提示 " + counts.notes();
    }

    private static String readBack(Map<String, Integer> byKind) {
        return new TreeMap<>(byKind)
                .entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining("、"));
    }

    /** The line, the folder and its files. */
    static String full(Publication publication) {
        String files = publication.files().stream()
                .map(file -> "  " + file.name() + "（" + (file.bytes() + 1023 >> 10) + " KB）")
                .collect(Collectors.joining("\n"));
        String state = publication.state().isPublic()
                ? "已发布："
                : "已生成，没有公开（" + publication.state().chinese() + "）：";
        return state + publication.folder() + "\n" + files + "\n" + line(publication);
    }
}
