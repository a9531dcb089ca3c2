package mingzhang.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingzhang.audit.Mutations.Unnoticed;

/** A measurement for a person to read: every document, every miss and false alarm, and what all come to. */
final class MeasureText {
    private static final int LONGEST = 60;
    private static final int EXAMPLES = 6;

    private final StringBuilder out = new StringBuilder();

    private MeasureText() {}

    static String print(List<Measured> documents, Totals totals) {
        MeasureText text = new MeasureText();
        documents.forEach(text::document);
        text.totals(documents, totals);
        if (totals.mutations().noticed().all() > 0) {
            text.mutations(documents, totals.mutations());
        }
        return text.out.toString();
    }

    private void line(String words) {
        out.append(words).append('\n');
    }

    private void document(Measured document) {
        line(document.file());
        if (document.error() != null) {
            line("  未测量：" + document.error());
            return;
        }
        Marks marks = document.marks();
        line("  读取 " + document.readMillis() + " 毫秒，审核 " + document.auditMillis() + " 毫秒；核验关系 " + document.relations()
                + " 条");
        line("  有关系覆盖：财务部分叙述 " + document.prose() + "；全文 " + document.all());
        line(document.labelled() ? "  查准率 " + marks.precision() + "，查全率 " + marks.found() : "  没有标注文件，只量覆盖面。");
        marks.misses().stream().filter(m -> m.label().arithmetic()).forEach(this::miss);
        marks.alarms().forEach(this::alarm);
        marks.misses().stream().filter(m -> !m.label().arithmetic()).forEach(this::miss);
    }

    private void miss(Marks.Miss miss) {
        Label label = miss.label();
        String should = label.expected().isEmpty() ? "" : "，应为“" + shortened(label.expected()) + "”";
        line("  " + (label.arithmetic() ? "漏报" : "文字类漏报") + "〔" + label.kind() + " " + label.severity() + "〕“"
                + shortened(label.quote()) + "”：“" + shortened(label.printed()) + "”" + should);
        if (miss.near() != null) {
            line("      已报同一关系，但指的是：" + miss.near().message());
        }
    }

    private void alarm(Marks.Alarm alarm) {
        line("  误报〔" + alarm.finding().check() + " "
                + alarm.finding().severity().word() + "〕“" + alarm.finding().quote() + "”："
                + alarm.finding().message());
        if (alarm.near() != null) {
            line("      标注指的是同一关系中的：" + alarm.near().printed() + "（"
                    + alarm.near().duty() + "）");
        }
    }

    static String shortened(String words) {
        String one = words.replaceAll("\\s+", " ").strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + "…";
    }

    private void totals(List<Measured> documents, Totals totals) {
        line("");
        line("共 " + documents.size() + " 份文件，有标注 "
                + documents.stream().filter(Measured::labelled).count() + " 份，读不了 "
                + documents.stream().filter(d -> d.error() != null).count() + " 份");
        line("查准率 " + totals.precision() + "，查全率 " + totals.recall());
        line("只看关系、不论指认哪个数字：查准率 " + totals.relaxed().precision() + "，查全率 "
                + totals.relaxed().recall());
        line("严重程度为错误的标注（含文字类）找到 " + totals.errors());
        line("有关系覆盖：财务部分叙述 " + totals.prose());
        line("            全文 " + totals.all());
        line("核验关系 " + totals.relations() + " 条；读取共 "
                + documents.stream().mapToLong(Measured::readMillis).sum() + " 毫秒，审核共 "
                + documents.stream().mapToLong(Measured::auditMillis).sum() + " 毫秒");
        if (!totals.textual().isEmpty()) {
            line("文字类标注："
                    + totals.textual().entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue().part() + "/"
                                    + e.getValue().all())
                            .collect(Collectors.joining("，")));
        }
    }

    private void mutations(List<Measured> documents, Mutations mutations) {
        line("");
        line("改动一位数字，注意到 " + mutations.noticed());
        documents.stream()
                .filter(d -> d.mutations().noticed().all() > 0)
                .forEach(d -> line("  " + d.file() + " " + d.mutations().noticed()));
        Map<String, List<Unnoticed>> kinds =
                mutations.unnoticed().stream().collect(Collectors.groupingBy(u -> u.role() + "，" + u.why()));
        kinds.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Unnoticed>>>comparingInt(
                                e -> -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> kind(e.getKey(), e.getValue()));
    }

    private void kind(String name, List<Unnoticed> all) {
        line("没有注意到 " + all.size() + " 次：" + name);
        int step = Math.max(1, all.size() / EXAMPLES);
        for (int i = 0; i < all.size() && i / step < EXAMPLES; i += step) {
            Unnoticed one = all.get(i);
            String words = one.words().length() <= LONGEST
                    ? one.words()
                    : "…" + one.words().substring(one.words().length() - LONGEST);
            line("    " + one.was() + " → " + one.now() + "  " + words + "  " + one.file());
        }
    }
}
