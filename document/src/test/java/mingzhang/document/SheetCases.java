package mingzhang.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that the golden folders hold, made by Apache POI, each as xlsx and as xls. */
final class SheetCases {
    private final Workbook book;

    private SheetCases(Workbook book) {
        this.book = book;
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> cases = new LinkedHashMap<>();
        for (boolean old : new boolean[] {false, true}) {
            String kind = old ? "xls" : "xlsx";
            cases.put(kind + "-budget-tables", make(old, SheetCases::budget));
            cases.put(kind + "-number-formats", make(old, SheetCases::formats));
            cases.put(kind + "-words-and-hidden", make(old, SheetCases::words));
        }
        cases.put("xlsx-chart", make(false, SheetCases::chart));
        return cases;
    }

    /** Fills a workbook. */
    interface Filler {
        void fill(SheetCases pen);
    }

    static byte[] make(boolean old, Filler filler) throws IOException {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            filler.fill(new SheetCases(book));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    Workbook book() {
        return book;
    }

    private CellStyle style(String format, boolean framed) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    static Cell cell(Sheet sheet, int row, int column) {
        Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return at.getCell(column) == null ? at.createCell(column) : at.getCell(column);
    }

    static void put(Sheet sheet, int row, int column, Object value, CellStyle style) {
        Cell cell = cell(sheet, row, column);
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static void row(Sheet sheet, int row, CellStyle words, CellStyle figures, Object... values) {
        for (int column = 0; column < values.length; column++) {
            put(sheet, row, column, values[column], values[column] instanceof Number ? figures : words);
        }
    }

    private void budget() {
        Sheet sheet = book.createSheet("支出预算总表");
        CellStyle plain = style("General", false);
        CellStyle words = style("@", true);
        CellStyle figures = style("#,##0.00", true);
        put(sheet, 0, 0, "预算公开03表", plain);
        put(sheet, 1, 0, "2024年部门支出预算总表", plain);
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 4));
        put(sheet, 2, 0, "编制单位：某市测绘管理局", plain);
        put(sheet, 2, 4, "单位：万元", plain);
        row(sheet, 3, words, figures, "功能分类科目", "", "合计", "其中", "");
        row(sheet, 4, words, figures, "科目编码", "科目名称", "", "基本支出", "项目支出");
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 1));
        sheet.addMergedRegion(new CellRangeAddress(3, 4, 2, 2));
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 3, 4));
        row(sheet, 5, words, figures, "220", "自然资源海洋气象等支出", 1234.5, 1000.25, 234.25);
        row(sheet, 6, words, figures, "22001", "　自然资源事务", 1234.5, 1000.25, 234.25);
        row(sheet, 7, words, figures, "", "", "", "", "");
        row(sheet, 8, words, figures, "合计", "", 1234.5, 1000.25, 234.25);
        sheet.addMergedRegion(new CellRangeAddress(8, 8, 0, 1));
        cell(sheet, 8, 2).setCellFormula("SUM(D9:E9)");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell(sheet, 8, 2));
        put(sheet, 9, 0, "注：本表反映部门当年全部支出安排情况。", plain);
        put(sheet, 12, 0, "附：人员情况表", plain);
        row(sheet, 13, plain, plain, "类别", "编制数", "实有数");
        row(sheet, 14, plain, plain, "行政", 30, 28);
        row(sheet, 15, plain, plain, "事业", 12, 11);
    }

    private void formats() {
        Sheet sheet = book.createSheet("格式");
        CellStyle plain = style("General", false);
        row(sheet, 0, plain, plain, "格式", "存的值", "显示");
        Object[][] cases = {
            {"General", 0.1 + 0.2},
            {"General", 1234567.891},
            {"0.00", 1.005},
            {"0.00", -0.5},
            {"#,##0.00", 1234567.895},
            {"#,##0.00;[Red]-#,##0.00", -1234.5},
            {"#,##0.000_);(#,##0.000)", -1234.5},
            {"_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 0},
            {"0.00%", 0.37294},
            {"0%", 0.865},
            {"0!.0,\"万元\"", 12345678},
            {"0!.0000\"万元\"", 12345678},
            {"#,##0.00\"万元\"", 591.88},
            {"[>=10000]0!.0,\"万\";0", 123456},
            {"#,##0.00,,", 1234567890},
            {"¥#,##0.00", 26.86},
            {"yyyy\"年\"m\"月\"d\"日\"", 45292},
            {"yyyy-mm-dd hh:mm", 45292.5},
            {"[h]:mm", 1.5},
            {"0.00;-0.00;", 0},
            {"000000", 50},
        };
        for (int i = 0; i < cases.length; i++) {
            put(sheet, i + 1, 0, cases[i][0], plain);
            put(sheet, i + 1, 1, cases[i][1].toString(), plain);
            put(sheet, i + 1, 2, cases[i][1], style(cases[i][0].toString(), false));
        }
    }

    private void words() {
        CellStyle plain = style("General", false);
        Sheet cover = book.createSheet("封面");
        put(cover, 3, 1, "某市测绘管理局2023年部门决算", plain);
        put(cover, 6, 1, "二〇二四年八月", plain);
        Sheet prose = book.createSheet("说明");
        put(prose, 0, 0, "一、收入情况\n本年收入合计100.00万元。", plain);
        put(prose, 1, 0, "二、支出情况", plain);
        put(prose, 2, 0, "本年支出合计98.50万元，完成预算的98.5%。", plain);
        Sheet codes = book.createSheet("代码");
        put(codes, 0, 0, "不给人看的代码", plain);
        book.setSheetHidden(2, true);
        Sheet table = book.createSheet("收入表");
        row(table, 0, plain, plain, "项目", "决算数");
        row(table, 1, plain, plain, "财政拨款收入", 80.5);
        row(table, 2, plain, plain, "其他收入", 19.5);
        row(table, 3, plain, plain, "合计", 100);
        table.getRow(2).setZeroHeight(true);
        table.setColumnHidden(3, true);
        book.createSheet("空表");
    }

    private void chart() {
        CellStyle plain = style("General", false);
        XSSFSheet sheet = (XSSFSheet) book.createSheet("支出构成");
        row(sheet, 0, plain, plain, "类别", "金额");
        row(sheet, 1, plain, plain, "基本支出", 789.05);
        row(sheet, 2, plain, plain, "项目支出", 283.51);
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(sheet.getDrawingPatriarch().createAnchor(0, 0, 0, 0, 4, 0, 10, 12));
        chart.setTitleText("支出构成（万元）");
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFChartData data = chart.createData(ChartTypes.BAR, names, values);
        data.addSeries(
                        XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, 2, 0, 0)),
                        XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(1, 2, 1, 1)))
                .setTitle("金额", null);
        chart.plot(data);
    }
}
