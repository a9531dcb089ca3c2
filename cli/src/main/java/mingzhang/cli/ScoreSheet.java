package mingzhang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.Input;
import mingzhang.evaluate.Scored;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The scores of some projects as a person would compute them: a plain sheet of points, targets and achieved values, and in
 * each row the formula that a finance bureau hands out. A spreadsheet program recalculates it; the scores must be the same.
 */
final class ScoreSheet {
    private static final int POINTS = 1;
    private static final int TARGET = 2;
    private static final int ACHIEVED = 3;
    private static final int SCORE = 5;
    private static final int DECIMALS = 2;

    private ScoreSheet() {}

    /** Writes one row a line, one line more with the total after each project; gives what each must come to. */
    static List<BigDecimal> write(List<Evaluated> projects, Path file) throws IOException {
        List<BigDecimal> expected = new ArrayList<>();
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("评分");
            head(sheet.createRow(0));
            for (Evaluated project : projects) {
                int first = expected.size() + 2;
                project.items().forEach(item -> row(sheet.createRow(expected.size() + 1), item, expected));
                Row total = sheet.createRow(expected.size() + 1);
                total.createCell(0).setCellValue(project.form().subject() + " 总分");
                total.createCell(SCORE).setCellFormula("SUM(F" + first + ":F" + (expected.size() + 1) + ")");
                expected.add(Objects.requireNonNull(project.total()));
            }
            book.write(out);
        }
        return expected;
    }

    private static void head(Row head) {
        List<String> names = List.of("指标", "分值", "指标值", "完成值", "方向", "得分");
        for (int i = 0; i < names.size(); i++) {
            head.createCell(i).setCellValue(names.get(i));
        }
    }

    private static void row(Row row, Scored item, List<BigDecimal> expected) {
        row.createCell(0).setCellValue(item.indicator().name());
        number(row, POINTS, Objects.requireNonNull(item.indicator().points()));
        Input first = item.inputs().getFirst();
        Input second = item.inputs().getLast();
        boolean attained = first.name().equals("指标值");
        number(row, TARGET, Objects.requireNonNull((attained ? first : second).number()));
        number(row, ACHIEVED, Objects.requireNonNull((attained ? second : first).number()));
        row.createCell(4).setCellValue(item.indicator().target().startsWith("≤") ? "≤" : "≥");
        int n = row.getRowNum() + 1;
        row.createCell(SCORE)
                .setCellFormula(
                        "ROUND(IF(E%1$d=\"≤\",IF(D%1$d<=C%1$d,B%1$d,B%1$d*C%1$d/D%1$d),MIN(B%1$d,B%1$d*D%1$d/C%1$d)),2)"
                                .formatted(n));
        expected.add(Objects.requireNonNull(item.score()));
    }

    private static void number(Row row, int column, BigDecimal number) {
        row.createCell(column).setCellValue(number.doubleValue());
    }

    /** The scores that a recalculated file holds, in the order of its rows. */
    static List<BigDecimal> read(Path file, boolean recalculate) throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            if (recalculate) {
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            }
            List<BigDecimal> scores = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    BigDecimal score = BigDecimal.valueOf(row.getCell(SCORE).getNumericCellValue());
                    scores.add(score.setScale(DECIMALS, RoundingMode.HALF_EVEN));
                }
            }
            return scores;
        }
    }
}
