package mingzhang.year;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import mingzhang.catalogue.Form;
import mingzhang.figures.Unit;
import mingzhang.year.CellText.Read;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet by the names in its header and its first column, in whatever order they stand. */
final class SheetReader {
    private final XSSFSheet sheet;
    private final Form form;
    private final Unit unit;
    private final Findings findings;
    private final Cells cells;
    private final Map<String, Value> sums = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, String> fixedNames;
    private Map<Integer, Form.Column> columns = Map.of();
    private int keyColumn;

    SheetReader(XSSFSheet sheet, Form form, Findings findings, Cells cells) {
        this.sheet = sheet;
        this.form = form;
        this.unit = Totals.unit(form);
        this.findings = findings;
        this.cells = cells;
        this.fixedNames = form.rows().stream().collect(Collectors.toMap(r -> Headers.plain(r.name()), Form.Row::name));
    }

    /** Puts what it reads into the cells; gives what a clerk's own row of sums says, by column. */
    Map<String, Value> read() {
        Optional<Headers> headers = Headers.find(sheet, form, findings);
        if (headers.isPresent()) {
            columns = headers.get().columns();
            keyColumn = headers.get().keyColumn();
            below(headers.get()).forEach(this::row);
            strangers(headers.get());
        }
        return sums;
    }

    private List<XSSFRow> below(Headers headers) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(XSSFRow.class::cast)
                .filter(row -> row.getRowNum() > headers.row())
                .toList();
    }

    private void row(XSSFRow row) {
        if (CellReader.words(row.getCell(keyColumn)).startsWith(SheetPlan.NOTE_MARK)) {
            return;
        }
        String key = key(row);
        if (form.kind() == Form.Kind.FIXED) {
            fixedRow(row, key);
        } else if (key.equals(Sheet.SUM)) {
            sumRow(row);
        } else if (!key.isEmpty()) {
            keyedRow(row, key);
        } else if (hasData(row)) {
            findings.add(
                    Findings.cell(form.name(), row.getRowNum(), keyColumn, keyName()),
                    "这一行填了数，没有填" + keyName(),
                    "补上" + keyName() + "，或清空这一行。");
        }
    }

    private String keyName() {
        return form.columns().getFirst().name();
    }

    private String key(XSSFRow row) {
        Form.Type type = form.columns().getFirst().type();
        return CellReader.read(row.getCell(keyColumn), type, unit) instanceof Read.Good(Value.Words(String text))
                ? text
                : "";
    }

    private void fixedRow(XSSFRow row, String printed) {
        String name = fixedNames.get(Headers.plain(printed));
        if (name != null) {
            keyedRow(row, name);
        } else if (hasData(row)) {
            String found = printed.isEmpty() ? "这一行填了内容，没有名称" : "表里没有“" + printed + "”这一行";
            findings.add(Findings.row(form.name(), row.getRowNum()), found, "名称照空表填写；自己加的行请清空。");
        }
    }

    private void keyedRow(XSSFRow row, String key) {
        Integer before = seen.putIfAbsent(key, row.getRowNum());
        if (before != null) {
            findings.add(
                    Findings.cell(form.name(), row.getRowNum(), keyColumn, keyName()),
                    "“" + key + "”与第" + (before + 1) + "行重复",
                    "合成一行，或改正其中一个。");
            return;
        }
        cells.put(form.name(), key, keyName(), new Value.Words(key));
        findings.place(form.name(), key, keyName(), Findings.cell(form.name(), row.getRowNum(), keyColumn, keyName()));
        columns.forEach((at, column) -> {
            if (at != keyColumn) {
                cell(row, at, column, key);
            }
        });
    }

    private void cell(XSSFRow row, int at, Form.Column column, String key) {
        String where = Findings.cell(form.name(), row.getRowNum(), at, column.name());
        findings.place(form.name(), key, column.name(), where);
        XSSFCell cell = row.getCell(at);
        boolean computed = YearForms.total(form, key, column.name()).isPresent()
                || YearForms.nameColumn(form).filter(column::equals).isPresent();
        if (!computed && CellReader.uncomputed(cell)) {
            findings.add(where, "公式还没有算出结果", "用 WPS 或 Excel 打开，保存后再交；或直接填数。");
        }
        value(cell, YearForms.type(form, key, column.name()), where)
                .ifPresent(v -> cells.put(form.name(), key, column.name(), v));
    }

    private Optional<Value> value(@Nullable XSSFCell cell, Form.Type type, String where) {
        return switch (CellReader.read(cell, type, unit)) {
            case Read.Good(Value value) -> Optional.of(value);
            case Read.Bad(String found, String mend) -> {
                findings.add(where, found, mend);
                yield Optional.empty();
            }
        };
    }

    private void sumRow(XSSFRow row) {
        columns.forEach((at, column) -> {
            if (YearForms.isNumeric(column.type())) {
                String where = Findings.cell(form.name(), row.getRowNum(), at, column.name());
                findings.place(form.name(), Sheet.SUM, column.name(), where);
                value(row.getCell(at), column.type(), where).ifPresent(v -> sums.put(column.name(), v));
            }
        });
    }

    private boolean hasData(XSSFRow row) {
        return columns.entrySet().stream()
                .filter(e -> e.getKey() != keyColumn && e.getValue().total() == null)
                .anyMatch(e -> !CellReader.words(row.getCell(e.getKey())).isEmpty());
    }

    /** Columns that the form does not have are a problem only where something stands in them. */
    private void strangers(Headers headers) {
        Set<Integer> known = columns.keySet();
        Map<Integer, Integer> filled = new TreeMap<>();
        for (XSSFRow row : below(headers)) {
            for (Cell cell : row) {
                int c = cell.getColumnIndex();
                if (!known.contains(c)
                        && !headers.ignored().contains(c)
                        && !CellReader.words((XSSFCell) cell).isEmpty()) {
                    filled.putIfAbsent(c, row.getRowNum());
                }
            }
        }
        filled.forEach((c, r) -> findings.add(
                Findings.row(form.name(), r) + CellReference.convertNumToColString(c) + "列",
                "这一列不是本表的列，却填了“" + CellReader.words(sheet.getRow(r).getCell(c)) + "”",
                "本表的列是" + names() + "；多出的列请清空。"));
    }

    private String names() {
        return form.columns().stream().map(Form.Column::name).collect(Collectors.joining("、"));
    }
}
