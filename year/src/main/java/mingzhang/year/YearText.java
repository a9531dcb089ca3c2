package mingzhang.year;

import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Profile;
import mingzhang.year.CellText.Read;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A year as a text that people can read, compare and keep under version control. Amounts are in the unit of their
 * form, only what is typed is written; totals follow.
 *
 * <pre>{@code
 * profile: sichuan-accounts
 * department: 中共广元市利州区委组织部
 * year: 2020
 * sheets:
 *   三公经费:
 *     公务接待费: {预算数: 2.6, 上年决算数: 1.78}
 *   主要职能:
 *     - {内容: …}
 * }</pre>
 * A sheet with one column to fill may have {@code row: value}; a list keyed by 序号 numbers itself.
 */
public final class YearText {
    private final YearForms forms;
    private final Cells cells = new Cells();

    private YearText(YearForms forms) {
        this.forms = forms;
    }

    /** @throws IllegalArgumentException with a Chinese sentence where the text is not such a year */
    public static DepartmentYear read(String yaml, Catalogue catalogue) {
        // Failsafe: every scalar stays the text that it is, so no amount passes through a binary fraction.
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try {
            Map<?, ?> root = map(new Load(settings).loadFromString(yaml), "全文");
            Profile profile = catalogue
                    .profile(text(root, "profile"))
                    .orElseThrow(() -> new IllegalArgumentException("没有样式“" + text(root, "profile") + "”"));
            return read(root, YearForms.of(profile, Integer.parseInt(text(root, "year")), catalogue));
        } catch (YamlEngineException | NumberFormatException e) {
            throw new IllegalArgumentException("文本读不出：" + e.getMessage(), e);
        }
    }

    private static DepartmentYear read(Map<?, ?> root, YearForms forms) {
        YearText text = new YearText(forms);
        map(root.get("sheets"), "sheets").forEach((sheet, rows) -> text.sheet(String.valueOf(sheet), rows));
        return forms.complete(text(root, "department"), text.cells);
    }

    private void sheet(String name, @Nullable Object rows) {
        Form form = forms.form(name).orElseThrow(() -> new IllegalArgumentException("没有工作表“" + name + "”"));
        if (rows instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                listed(form, map(list.get(i), name), i + 1);
            }
        } else {
            map(rows, name).forEach((row, values) -> row(form, String.valueOf(row), values));
        }
    }

    private void listed(Form form, Map<?, ?> values, int number) {
        Object key = values.get(form.columns().getFirst().name());
        row(form, key == null ? String.valueOf(number) : String.valueOf(key), values);
    }

    private void row(Form form, String row, @Nullable Object values) {
        boolean known =
                form.kind() != Form.Kind.FIXED || YearForms.row(form, row).isPresent();
        if (!known) {
            throw new IllegalArgumentException("“" + form.name() + "”没有“" + row + "”这一行");
        }
        String key = form.columns().getFirst().name();
        cells.put(form.name(), row, key, new Value.Words(row));
        if (values instanceof Map<?, ?> columns) {
            columns.forEach((column, value) -> {
                if (!column.equals(key)) {
                    cell(form, row, String.valueOf(column), String.valueOf(value));
                }
            });
        } else {
            cell(form, row, form.columns().get(1).name(), String.valueOf(values));
        }
    }

    private void cell(Form form, String row, String column, String typed) {
        if (form.column(column).isEmpty()) {
            throw new IllegalArgumentException("“" + form.name() + "”没有“" + column + "”列");
        }
        switch (CellText.text(YearForms.type(form, row, column), typed, Totals.unit(form))) {
            case Read.Good(Value value) -> cells.put(form.name(), row, column, value);
            case Read.Bad(String found, String mend) ->
                throw new IllegalArgumentException(form.name() + "." + row + "." + column + "：" + found + "。" + mend);
        }
    }

    private static Map<?, ?> map(@Nullable Object node, String what) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("“" + what + "”下面应当是“名称: 内容”");
    }

    private static String text(Map<?, ?> root, String field) {
        if (root.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("缺少 " + field);
    }
}
