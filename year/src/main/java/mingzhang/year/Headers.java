package mingzhang.year;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.catalogue.Form;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The header of a worksheet.
 *
 * @param row where it stands
 * @param columns the form's columns by their place
 * @param ignored places of columns that are for the clerk's eyes only
 */
record Headers(int row, Map<Integer, Form.Column> columns, Set<Integer> ignored) {
    private static final int LAST_ROW = 20;
    private static final Pattern UNIT = Pattern.compile("(.*)\\((元|千元|万元|亿元)\\)");

    /** The place of the form's first column; a header is one only if it has it. */
    int keyColumn() {
        return columns.keySet().iterator().next();
    }

    /** The first row that names the key column and at least one more; what is missing in it becomes a problem. */
    static Optional<Headers> find(XSSFSheet sheet, Form form, Findings findings) {
        for (int r = 0; r <= Math.min(LAST_ROW, sheet.getLastRowNum()); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row != null && isHeader(row, form)) {
                return Optional.of(read(row, form, findings));
            }
        }
        findings.add(
                Findings.sheet(form.name()),
                "找不到表头",
                "表头要有这些列："
                        + form.columns().stream().map(Form.Column::name).collect(Collectors.joining("、"))
                        + "。可以从空表里复制。");
        return Optional.empty();
    }

    private static boolean isHeader(XSSFRow row, Form form) {
        Set<String> captions = new HashSet<>();
        row.forEach(cell -> captions.add(caption(CellReader.words(row.getCell(cell.getColumnIndex())))));
        long known = form.columns().stream()
                .filter(c -> captions.contains(plain(c.name())))
                .count();
        return known >= 2 && captions.contains(plain(form.columns().getFirst().name()));
    }

    private static Headers read(XSSFRow row, Form form, Findings findings) {
        Map<String, Integer> places = new HashMap<>();
        Set<Integer> ignored = new HashSet<>();
        for (int c = 0; c < row.getLastCellNum(); c++) {
            String words = CellReader.words(row.getCell(c));
            String caption = caption(words);
            if (caption.equals(plain(SheetPlan.HINT_COLUMN))) {
                ignored.add(c);
            } else if (!caption.isEmpty() && places.putIfAbsent(caption, c) != null && isColumn(form, caption)) {
                findings.add(
                        Findings.cell(form.name(), row.getRowNum(), c, words), "表头“" + words + "”出现两次", "删去多余的一列。");
            }
            checkUnit(words, c, row.getRowNum(), form, findings);
        }
        return new Headers(row.getRowNum(), columns(places, form, row.getRowNum(), findings), ignored);
    }

    private static boolean isColumn(Form form, String caption) {
        return form.columns().stream().anyMatch(c -> plain(c.name()).equals(caption));
    }

    private static Map<Integer, Form.Column> columns(
            Map<String, Integer> places, Form form, int row, Findings findings) {
        Map<Integer, Form.Column> columns = new LinkedHashMap<>();
        for (Form.Column column : form.columns()) {
            Integer place = places.get(plain(column.name()));
            if (place != null) {
                columns.put(place, column);
            } else if (column.required()) {
                findings.add(Findings.row(form.name(), row), "缺少“" + column.name() + "”列", "照空表补上这一列，列名不要改。");
            }
        }
        return columns;
    }

    private static void checkUnit(String words, int column, int row, Form form, Findings findings) {
        Matcher unit = UNIT.matcher(plain(words).replace("*", ""));
        String own = Totals.unit(form).symbol();
        if (unit.matches() && isColumn(form, unit.group(1)) && !unit.group(2).equals(own)) {
            findings.add(
                    Findings.cell(form.name(), row, column, words),
                    "表头的单位是" + unit.group(2) + "，本表以" + own + "为单位",
                    "把金额换算成" + own + "，表头改回“" + unit.group(1) + "（" + own + "）”。");
        }
    }

    /** A caption without its unit and its star. */
    private static String caption(String words) {
        String caption = plain(words).replace("*", "");
        Matcher unit = UNIT.matcher(caption);
        return unit.matches() ? unit.group(1) : caption;
    }

    /** A name without blanks, with half-width brackets: how names are compared. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u3000]", "");
    }
}
