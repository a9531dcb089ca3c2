package mingzhang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingzhang.figures.Problem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables as a workbook whose totals are live formulas. */
record SpreadsheetOutput() implements Output {
    /** A spreadsheet keeps fifteen digits; what lies behind them is noise of its binary numbers. */
    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);

    @Override
    public void write(Composition composition, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            SpreadsheetPen pen = new SpreadsheetPen(workbook, composition.settings(), composition.owner());
            composition.tables().forEach(pen::sheet);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            workbook.forEach(SpreadsheetOutput::trimNoise);
            workbook.write(out);
        }
    }

    /** The results that are stored beside the formulas, without binary noise: 789.05, not 789.0500000000001. */
    private static void trimNoise(Sheet sheet) {
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                cell.setCellValue(BigDecimal.valueOf(cell.getNumericCellValue())
                        .round(FIFTEEN)
                        .doubleValue());
            }
        }));
    }

    @Override
    public ReadBack readBack(Composition composition, Path file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        int equal = 0;
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (int i = 0; i < composition.tables().size(); i++) {
                TableMaker.Made table = composition.tables().get(i);
                for (Draft.Cell cell : table.draft().figures()) {
                    String read = read(workbook.getSheetAt(i), cell, evaluator, composition.settings());
                    if (read.equals(cell.printed())) {
                        equal++;
                    } else {
                        String where = "“" + table.spec().title() + "”第" + (cell.row() + 1) + "行";
                        problems.add(ReadBack.problem(String.valueOf(file.getFileName()), where, cell.printed(), read));
                    }
                }
            }
        }
        return new ReadBack(equal, problems);
    }

    private static String read(Sheet sheet, Draft.Cell drafted, FormulaEvaluator evaluator, Settings settings) {
        Row row = sheet.getRow(drafted.row() + SpreadsheetPen.FIRST_ROW);
        Cell cell = row == null ? null : row.getCell(drafted.column());
        CellValue value = cell == null ? null : evaluator.evaluate(cell);
        if (value == null || value.getCellType() != CellType.NUMERIC) {
            return "";
        }
        boolean money = drafted.quantity().map(Quantity::isMoney).orElse(false);
        BigDecimal number = BigDecimal.valueOf(value.getNumberValue()).round(FIFTEEN);
        return money
                ? number.setScale(settings.moneyDecimals(), RoundingMode.HALF_UP)
                        .toPlainString()
                : number.stripTrailingZeros().toPlainString();
    }
}
