package mingzhang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.audit.Report.Finding;
import mingzhang.catalogue.Catalogue;

/** The manual's page of errors: every kind of check from {@code checks.txt}, every refusal from the readers' sources. */
final class ErrorsPage {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Path READERS = Path.of("../document/src/main/java/mingzhang/document");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:UnreadableException|unknown)\\(\\s*\\w+(?:\\(\\))?,\\s*([^;]*?\"[^\"]*\"[^;]*?),\\s*\"([^\"]*)\"\\)",
            Pattern.DOTALL);
    private static final Catalogue CATALOGUE = Catalogue.load();

    private ErrorsPage() {}

    /**
     * What the page says about a kind of check.
     *
     * @param example the smallest document that shows it
     */
    record Text(String check, Map<String, String> lines, String example) {
        String line(String name) {
            return lines.getOrDefault(name, "");
        }

        /** What the audit says of the example about this check; nothing where the example does not show it. */
        Optional<Finding> shown() {
            return Audit.run(Pages.text(example), CATALOGUE, DAY).findings().stream()
                    .filter(f -> f.check().equals(check))
                    .findFirst();
        }
    }

    static List<Text> texts() {
        return Stream.of(resource().split("(?m)^\\["))
                .skip(1)
                .map(ErrorsPage::text)
                .toList();
    }

    /** Lines of a name and its words; behind “example” the document, each line behind two blanks. */
    private static Text text(String block) {
        Map<String, String> lines = new LinkedHashMap<>();
        String[] halves = block.split("(?m)^example\n", 2);
        halves[0]
                .lines()
                .skip(1)
                .filter(l -> !l.isBlank())
                .forEach(l -> lines.put(
                        l.split(" ", 2)[0], l.substring(l.indexOf(' ')).strip()));
        String example = halves.length < 2
                ? ""
                : halves[1].lines().map(l -> l.replaceFirst("^ {2}", "")).collect(Collectors.joining("\n", "", "\n"));
        return new Text(block.substring(0, block.indexOf(']')), lines, example);
    }

    /** Every sentence with which a reader refuses a file, and its mend. */
    static Map<String, String> refusals() {
        Map<String, String> all = new LinkedHashMap<>();
        try (Stream<Path> sources = Files.list(READERS)) {
            sources.filter(p -> p.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(p -> REFUSAL.matcher(read(p)).results())
                    .forEach(m -> all.putIfAbsent(words(m.group(1)), m.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** {@code what + "超过" + most + "的上限"} as 〔…〕超过〔…〕的上限. */
    private static String words(String expression) {
        List<String> pieces = new ArrayList<>();
        for (String piece : expression.split("\\s*\\+\\s*")) {
            pieces.add(piece.startsWith("\"") ? piece.substring(1, piece.length() - 1) : "〔…〕");
        }
        return String.join("", pieces);
    }

    static String made() {
        StringBuilder page = new StringBuilder("""
                # 错误一览

                这一页由程序生成（`ErrorsPageTest`）：说明写在 `audit/src/main/resources/mingzhang/audit/checks.txt`，例子当场交给审核程序，
                “程序说”是它的原话。添一种核对时，在那个文件里添一段，再运行 `./mz test --rewrite`；缺了说明，测试会指出是哪一种。

                每个数字按印出的末位代表一个区间，区间碰不上才算不符，所以单纯的四舍五入不会报错。级别分三种：错误（不符）、警告（只差末位，或文字上的毛病）、
                提示。不同意某条结论，把它的编号写进决定文件（`mz audit --decisions`，格式见 `mz audit --help`），以后重审不再计入。

                """);
        texts().forEach(t -> text(t, page));
        page.append("## 读不了的文件\n\n读不了的文件记为“未审核”，不等于没有错误；其余文件照常审核，退出码是 2。\n\n| 原因 | 怎么办 |\n| --- | --- |\n");
        refusals()
                .forEach((found, mend) -> page.append("| ")
                        .append(found)
                        .append(" | ")
                        .append(mend)
                        .append(" |\n"));
        return page.toString();
    }

    private static void text(Text text, StringBuilder page) {
        page.append("## ")
                .append(Names.check(text.check()))
                .append("（")
                .append(text.check())
                .append("）\n\n");
        page.append(text.line("means")).append("\n\n");
        page.append("```\n").append(text.example().strip()).append("\n```\n\n");
        text.shown().ifPresent(finding -> {
            page.append("程序说（")
                    .append(Names.severity(finding.severity()))
                    .append("）：")
                    .append(finding.message())
                    .append('\n');
            if (!finding.relation().isEmpty()) {
                page.append("核对：`").append(finding.relation()).append('`');
                page.append(finding.band().isEmpty() ? "" : "，舍入允许的范围 `" + finding.band() + "`")
                        .append("。\n");
            }
            page.append('\n');
        });
        page.append("- 怎样判定：").append(text.line("decides")).append('\n');
        page.append("- 怎样改：").append(text.line("mend")).append('\n');
        page.append("- 什么时候可以判为不是错误：").append(text.line("dismiss")).append("\n\n");
    }

    private static String resource() {
        try (var in = Names.class.getResourceAsStream("checks.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
