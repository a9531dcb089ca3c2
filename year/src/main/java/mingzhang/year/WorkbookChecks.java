package mingzhang.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingzhang.catalogue.Code;
import mingzhang.catalogue.Form;
import mingzhang.figures.Money;

/** What is asked once all worksheets are read: what must be filled, codes, choices, totals. */
final class WorkbookChecks {
    private final YearForms forms;
    private final Cells cells;
    private final Findings findings;
    private final boolean yearKnown;

    WorkbookChecks(YearForms forms, Cells cells, Findings findings, boolean yearKnown) {
        this.forms = forms;
        this.cells = cells;
        this.findings = findings;
        this.yearKnown = yearKnown;
    }

    /** @param sums what the clerk's own rows of sums say, by form and column */
    void check(Map<String, Map<String, Value>> sums) {
        for (Form form : forms.all()) {
            if (sums.containsKey(form.name())) {
                required(form);
                cells.rows(form.name()).forEach(row -> choices(form, row));
                codes(form);
            }
        }
        year();
        totals(sums);
    }

    private void year() {
        if (!yearKnown && !cells.at(Cover.SHEET, Cover.YEAR, Cover.CONTENT).isBlank()) {
            findings.add(findings.where(Cover.SHEET, Cover.YEAR, Cover.CONTENT), "看不出是哪一年", "填四位数字的年度，例如 2020。");
        }
    }

    private void required(Form form) {
        for (String row : requiredRows(form)) {
            for (Form.Column column : form.columns()) {
                boolean asked = column.required()
                        && YearForms.total(form, row, column.name()).isEmpty()
                        && !findings.bad(form.name(), row, column.name());
                if (asked && !row.isEmpty() && missing(form, row, column)) {
                    findings.add(
                            findings.where(form.name(), row, column.name()),
                            "没有填“" + column.name() + "”",
                            mend(form, row, column));
                }
            }
        }
    }

    private List<String> requiredRows(Form form) {
        return form.kind() == Form.Kind.FIXED
                ? form.rows().stream()
                        .filter(Form.Row::required)
                        .map(Form.Row::name)
                        .toList()
                : cells.rows(form.name());
    }

    private boolean missing(Form form, String row, Form.Column column) {
        return cells.at(form.name(), row, column.name()).isBlank();
    }

    private static String mend(Form form, String row, Form.Column column) {
        boolean number = YearForms.isNumeric(YearForms.type(form, row, column.name()));
        return number ? "这一格必须填，没有的填 0。" : "这一格必须填。";
    }

    private void choices(Form form, String row) {
        for (Form.Column column : form.columns()) {
            if (!column.choices().isEmpty()
                    && cells.at(form.name(), row, column.name()) instanceof Value.Words(String text)) {
                List<String> allowed = allowed(column);
                if (!allowed.contains(text)) {
                    findings.add(
                            findings.where(form.name(), row, column.name()),
                            "“" + text + "”不在可选的内容里",
                            "从这些里选：" + String.join("、", allowed) + "。");
                }
            }
        }
    }

    private List<String> allowed(Form.Column column) {
        String first = column.choices().getFirst();
        if (!first.startsWith("=")) {
            return column.choices();
        }
        String[] path = first.substring(1).split("\\.", 2);
        return cells.rows(path[0]).stream()
                .map(row -> cells.words(path[0], row, path[1]))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private void codes(Form form) {
        String table = form.columns().getFirst().codes();
        if (!yearKnown || table.isEmpty()) {
            return;
        }
        List<Code> known = forms.catalogue().codes().stream()
                .filter(c -> c.table().equals(table) && c.years().holds(forms.year()))
                .toList();
        if (!known.isEmpty()) {
            cells.rows(form.name()).forEach(code -> code(form, code, known));
        }
    }

    private void code(Form form, String code, List<Code> known) {
        String key = form.columns().getFirst().name();
        String where = findings.where(form.name(), code, key);
        String name = forms.codeName(form, code).orElse("");
        if (name.isEmpty()) {
            findings.add(
                    where,
                    forms.year() + "年没有科目 " + code,
                    "核对" + form.columns().getFirst().codes() + "的编码。");
        } else if (known.stream()
                .anyMatch(c -> c.code().length() > code.length() && c.code().startsWith(code))) {
            findings.add(where, code + "“" + name + "”不是末级科目", "填到末级科目，上级由系统汇总。");
        }
        String typed = YearForms.nameColumn(form)
                .map(c -> cells.words(form.name(), code, c.name()))
                .orElse("");
        if (!name.isEmpty() && !typed.isEmpty() && !Headers.plain(typed).equals(Headers.plain(name))) {
            findings.add(
                    findings.where(form.name(), code, "科目名称"),
                    forms.year() + "年 " + code + " 的名称是“" + name + "”，填的是“" + typed + "”",
                    "改成“" + name + "”，或改正编码。");
        }
    }

    private void totals(Map<String, Map<String, Value>> sums) {
        Totals totals = new Totals(forms, cells);
        for (Totals.Mismatch mismatch : totals.mismatches()) {
            findings.add(
                    findings.where(mismatch.sheet(), mismatch.row(), mismatch.column()),
                    mismatch.found(),
                    "核对各项和合计；这一格的公式可以从空表里复制回来。");
        }
        for (Form form : forms.all()) {
            Objects.requireNonNull(sums.getOrDefault(form.name(), Map.of()))
                    .forEach((column, typed) -> sum(form, column, typed, totals));
        }
    }

    private void sum(Form form, String column, Value typed, Totals totals) {
        Value computed = totals.value(form, Sheet.SUM, column);
        if (!typed.isBlank() && number(typed).compareTo(number(computed)) != 0) {
            findings.add(
                    findings.where(form.name(), Sheet.SUM, column),
                    "合计填的是" + print(form, typed) + "，各行相加是" + print(form, computed),
                    "核对各行；合计的公式可以从空表里复制回来。");
        }
    }

    private static BigDecimal number(Value value) {
        return switch (value) {
            case Value.Amount(Money money) -> money.yuan();
            case Value.Number(BigDecimal number) -> number;
            case Value.Words _, Value.Blank _ -> BigDecimal.ZERO;
        };
    }

    private static String print(Form form, Value value) {
        return switch (value) {
            case Value.Amount(Money money) ->
                money.exactlyIn(Totals.unit(form)).toPlainString()
                        + Totals.unit(form).symbol();
            case Value.Number(BigDecimal number) -> number.toPlainString();
            case Value.Words(String text) -> text;
            case Value.Blank _ -> "空";
        };
    }
}
