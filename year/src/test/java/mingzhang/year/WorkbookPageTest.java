package mingzhang.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.catalogue.Form;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The manual's page of the workbook is made from the forms; {@code ./mz test --rewrite} writes it anew. */
class WorkbookPageTest {
    private static final Path PAGE = Path.of("../docs/manual/workbook.md");
    private static final String MARK = "\n<!-- 以下由表样生成 -->\n";
    private static final Map<Form.Type, String> TYPES = Map.of(
            Form.Type.MONEY, "金额",
            Form.Type.COUNT, "数量",
            Form.Type.POINTS, "分数",
            Form.Type.TEXT, "文字",
            Form.Type.CODE, "编码",
            Form.Type.DATE, "日期");

    @Test
    void thePageShowsTheForms() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(MARK) + MARK.length());
        String made = head
                + Given.PROFILE.forms().stream()
                        .flatMap(name -> Given.CATALOGUE.forms().stream()
                                .filter(f -> f.name().equals(name)))
                        .map(WorkbookPageTest::section)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(made);
    }

    private static String section(Form form) {
        return "\n## " + form.name() + years(form) + "\n\n" + form.hint()
                + (form.unit().isEmpty() ? "" : "金额单位：" + form.unit() + "。")
                + (form.optional() ? "可以整张不填。" : "") + "\n\n" + columns(form)
                + (form.rows().isEmpty() ? "" : "\n" + rows(form));
    }

    private static String years(Form form) {
        String from = form.years().from() > 1 ? form.years().from() + "年起" : "";
        String until = form.years().until() < 9999 ? form.years().until() + "年及以前" : "";
        return (from + until).isEmpty() ? "" : "（" + from + until + "）";
    }

    private static String columns(Form form) {
        return "| 列 | 内容 | 说明 |\n| --- | --- | --- |\n"
                + form.columns().stream()
                        .skip(form.kind() == Form.Kind.FIXED ? 1 : 0)
                        .map(c -> "| " + c.name() + star(c.required()) + " | " + TYPES.get(c.type()) + " | "
                                + notes(
                                        c.hint(),
                                        total(c.total()),
                                        choices(c),
                                        c.codes().isEmpty() ? "" : "代码表：" + c.codes())
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String rows(Form form) {
        String columns = form.columns().stream().skip(1).map(Form.Column::name).collect(Collectors.joining("、"));
        return "| 路径 | 说明 |\n| --- | --- |\n"
                + form.rows().stream()
                        .map(r -> "| `" + form.name() + "." + r.name() + ".`" + columns + star(r.required()) + " | "
                                + notes(r.hint(), total(r.total()), type(r.type()))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String type(Form.@Nullable Type type) {
        return type == null || type == Form.Type.TEXT ? "" : TYPES.getOrDefault(type, "");
    }

    private static String star(boolean required) {
        return required ? " *" : "";
    }

    private static String total(@Nullable String total) {
        return total == null ? "" : "`" + (total.contains(":") ? "" : "= ") + total + "`";
    }

    private static String choices(Form.Column column) {
        return column.choices().isEmpty() ? "" : "选项：" + String.join("、", column.choices());
    }

    private static String notes(String... notes) {
        return Stream.of(notes).filter(n -> !n.isEmpty()).collect(Collectors.joining("；"));
    }
}
