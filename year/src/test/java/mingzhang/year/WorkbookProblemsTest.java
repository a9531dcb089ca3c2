package mingzhang.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a workbook can be wrong, with the sentence that the clerk reads. */
class WorkbookProblemsTest {
    @TempDir
    Path folder;

    private List<String> problems(Consumer<XSSFWorkbook> change) {
        return new Altered(folder).problems(change);
    }

    /** Types something over a cell. */
    private static Consumer<XSSFWorkbook> typed(String sheet, String row, String column, String text) {
        return book -> Altered.cell(book, sheet, row, column).setCellValue(text);
    }

    private static Consumer<XSSFWorkbook> typed(String sheet, String row, String column, double number) {
        return book -> Altered.cell(book, sheet, row, column).setCellValue(number);
    }

    @Test
    void aLetterInAnAmount() {
        assertThat(problems(typed("三公经费", "公务用车运行维护费", "决算数", "1O.5")))
                .containsExactly("工作表“三公经费”第6行C列（决算数）：“1O.5”不是金额，第2个字符是字母 O。只写数字，例如 1020.75；没有的填 0。");
    }

    @Test
    void aUnitInAnAmount() {
        assertThat(problems(typed("机关运行经费", "机关运行经费", "决算数", "67.63万元")))
                .containsExactly("工作表“机关运行经费”第4行B列（决算数）：“67.63万元”不是金额。只写数字 67.63，单位已经写在表头（万元）。");
    }

    @Test
    void anImpreciseCount() {
        assertThat(problems(typed("三公数量", "国内公务接待人次", "数量", "150余")))
                .containsExactly("工作表“三公数量”第7行B列（数量）：“150余”不是数。只写准确数，例如 150；“余”“约”和单位写到备注里。");
    }

    @Test
    void halfACarAndLessThanNone() {
        assertThat(problems(book -> {
                    typed("国有资产", "其他用车", "数量", 1.5).accept(book);
                    typed("公务用车", "越野车", "保有量", -1).accept(book);
                }))
                .contains("工作表“国有资产”第10行B列（数量）：“1.5”不是整数。数量填整数。", "工作表“公务用车”第5行D列（保有量）：“-1”是负数。数量和分数不会是负数，请核对。");
    }

    @Test
    void anAmountFinerThanAFen() {
        assertThat(problems(typed("机关运行经费", "机关运行经费", "决算数", 67.6312345)))
                .containsExactly("工作表“机关运行经费”第4行B列（决算数）：金额“67.6312345”比一分钱还细。金额最多到分，以万元为单位最多 6 位小数。");
    }

    @Test
    void anAmountBeyondAllMoney() {
        assertThat(problems(typed("机关运行经费", "机关运行经费", "决算数", "99999999999999999999")))
                .singleElement()
                .asString()
                .contains("大得不可能");
    }

    @Test
    void aRequiredCellIsEmpty() {
        assertThat(problems(book -> {
                    Altered.cell(book, "三公数量", "国内公务接待批次", "数量").setBlank();
                    Altered.cell(book, "封面", "部门简称", "内容").setBlank();
                }))
                .containsExactly("工作表“封面”第5行B列（内容）：没有填“内容”。这一格必须填。", "工作表“三公数量”第6行B列（数量）：没有填“数量”。这一格必须填，没有的填 0。");
    }

    @Test
    void aRequiredRowIsGone() {
        assertThat(problems(book -> {
                    Row row = Altered.row(book, "机关运行经费", "机关运行经费");
                    book.getSheet("机关运行经费").removeRow(row);
                }))
                .containsExactly("工作表“机关运行经费”“机关运行经费”的“决算数”：没有填“决算数”。这一格必须填，没有的填 0。");
    }

    @Test
    void aMissingSheetAndAStrangeOne() {
        assertThat(problems(book -> book.setSheetName(book.getSheetIndex("三公数量"), "三公数量(2)")))
                .contains("工作表“三公数量”：缺少这张工作表。从空表里复制过来，名称不要改。", "工作表“三公数量(2)”：不是本工作簿的表，却填了内容。表名写错的改正；自己用的表请删除或另存。");
    }

    @Test
    void aMissingColumn() {
        assertThat(problems(book ->
                        Altered.header(book.getSheet("机关运行经费")).getCell(1).setCellValue("金额")))
                .contains("工作表“机关运行经费”第3行：缺少“决算数”列。照空表补上这一列，列名不要改。");
    }

    @Test
    void noHeaderAtAll() {
        assertThat(problems(book -> book.getSheet("机关运行经费").removeRow(Altered.header(book.getSheet("机关运行经费")))))
                .contains("工作表“机关运行经费”：找不到表头。表头要有这些列：项目、决算数、上年决算数。可以从空表里复制。");
    }

    @Test
    void aHeaderInAnotherUnit() {
        assertThat(problems(book ->
                        Altered.header(book.getSheet("机关运行经费")).getCell(1).setCellValue("决算数（元）")))
                .containsExactly("工作表“机关运行经费”第3行B列（决算数（元））：表头的单位是元，本表以万元为单位。把金额换算成万元，表头改回“决算数（万元）”。");
    }

    @Test
    void anUnknownCode() {
        assertThat(problems(book -> {
                    Altered.cell(book, "收入决算", "2013201", "科目编码").setCellValue("2019901X");
                }))
                .containsExactly("工作表“收入决算”第6行A列（科目编码）：2020年没有科目 2019901X。核对功能分类的编码。");
    }

    @Test
    void aCodeThatHasCodesBelowIt() {
        assertThat(problems(typed("收入决算", "2013201", "科目编码", "20132")))
                .contains("工作表“收入决算”第6行A列（科目编码）：20132“组织事务”不是末级科目。填到末级科目，上级由系统汇总。");
    }

    @Test
    void theNameOfAnotherYearOrCode() {
        assertThat(problems(book -> {
                    Altered.cell(book, "一般公共预算支出决算", "2013202", "科目名称").removeFormula();
                    Altered.cell(book, "一般公共预算支出决算", "2013202", "科目名称").setCellValue("行政管理事务");
                }))
                .containsExactly(
                        "工作表“一般公共预算支出决算”第7行B列（科目名称）：2020年 2013202 的名称是“一般行政管理事务”，填的是“行政管理事务”。" + "改成“一般行政管理事务”，或改正编码。");
    }

    @Test
    void aTotalTypedOverThatDoesNotAdd() {
        assertThat(problems(book -> {
                    Altered.cell(book, "收入支出总表", "收入总计", "决算数").removeFormula();
                    Altered.cell(book, "收入支出总表", "收入总计", "决算数").setCellValue(1272.56);
                }))
                .containsExactly("工作表“收入支出总表”第15行B列（决算数）：填的是1272.56万元，而 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余"
                        + " = 1072.56万元，相差 200万元。核对各项和合计；这一格的公式可以从空表里复制回来。");
    }

    @Test
    void twoSheetsThatContradictEachOther() {
        assertThat(problems(typed("基本支出", "公用经费", "决算数", 67.5)))
                .contains("工作表“基本支出”第6行B列（决算数）：人员经费 + 公用经费 = 572.27万元，而 一般公共预算支出决算.合计.基本支出 = 572.4万元，"
                        + "相差 0.13万元。核对各项和合计；这一格的公式可以从空表里复制回来。");
    }

    @Test
    void bothSidesOfTheAccountsDiffer() {
        assertThat(problems(typed("收入支出总表", "年末结转和结余", "决算数", 283.5)))
                .contains("工作表“收入支出总表”第24行B列（决算数）：本年支出合计 + 结余分配 + 年末结转和结余 = 1072.55万元，而 收入总计 = 1072.56万元，"
                        + "相差 0.01万元。核对各项和合计；这一格的公式可以从空表里复制回来。");
    }

    @Test
    void aListWhoseOwnSumIsWrong() {
        assertThat(problems(book -> {
                    Altered.cell(book, "一般公共预算支出决算", "合计", "预算数").removeFormula();
                    Altered.cell(book, "一般公共预算支出决算", "合计", "预算数").setCellValue("1,020.74");
                }))
                .containsExactly("工作表“一般公共预算支出决算”第5行C列（预算数）：合计填的是1020.74万元，各行相加是1020.75万元。" + "核对各行；合计的公式可以从空表里复制回来。");
    }

    @Test
    void theSameKeyTwice() {
        assertThat(problems(book -> {
                    Row row = Altered.freeRow(book, "一般公共预算支出决算");
                    row.getCell(0).setCellValue("2210201");
                    row.getCell(2).setCellValue(1);
                }))
                .containsExactly("工作表“一般公共预算支出决算”第14行A列（科目编码）：“2210201”与第13行重复。合成一行，或改正其中一个。");
    }

    @Test
    void figuresWithoutAKey() {
        assertThat(problems(
                        book -> Altered.freeRow(book, "一般公共预算支出决算").getCell(2).setCellValue(1)))
                .containsExactly("工作表“一般公共预算支出决算”第14行A列（科目编码）：这一行填了数，没有填科目编码。补上科目编码，或清空这一行。");
    }

    @Test
    void aChoiceThatIsNone() {
        assertThat(problems(book -> {
                    typed("项目绩效指标", "1", "完成情况", "基本完成").accept(book);
                    typed("项目绩效指标", "2", "项目名称", "基层建设").accept(book);
                }))
                .containsExactly(
                        "工作表“项目绩效指标”第5行H列（完成情况）：“基本完成”不在可选的内容里。从这些里选：完成、部分完成、未完成。",
                        "工作表“项目绩效指标”第6行B列（项目名称）：“基层建设”不在可选的内容里。从这些里选：" + "基层组织建设、人才工作基金、“两新”党组织建设、干部选任、组织系统网络宣传。");
    }

    @Test
    void somethingInAColumnThatTheFormDoesNotHave() {
        assertThat(problems(book ->
                        Altered.row(book, "机关运行经费", "机关运行经费").createCell(7).setCellValue("待核")))
                .containsExactly("工作表“机关运行经费”第4行H列：这一列不是本表的列，却填了“待核”。本表的列是项目、决算数、上年决算数；多出的列请清空。");
    }

    @Test
    void aRowThatTheFormDoesNotHave() {
        assertThat(problems(book -> {
                    Row row = book.getSheet("机关运行经费").createRow(9);
                    row.createCell(0).setCellValue("培训费");
                    row.createCell(1).setCellValue(3);
                }))
                .containsExactly("工作表“机关运行经费”第10行：表里没有“培训费”这一行。名称照空表填写；自己加的行请清空。");
    }

    @Test
    void aDateThatIsNone() {
        assertThat(problems(book -> {
                    typed("封面", "批复日期", "内容", "2021-02-30").accept(book);
                    typed("封面", "公开日期", "内容", "九月初").accept(book);
                }))
                .containsExactly(
                        "工作表“封面”第11行B列（内容）：“2021-02-30”这一天不存在。核对年月日。",
                        "工作表“封面”第12行B列（内容）：“九月初”不是日期。写成 2021-09-10 这样的日期。");
    }

    @Test
    void aFormulaThatFailsAndOneThatNobodyComputed() {
        assertThat(problems(book -> {
                    var cell = Altered.cell(book, "机关运行经费", "机关运行经费", "决算数");
                    cell.setCellErrorValue(FormulaError.REF.getCode());
                    Altered.cell(book, "机关运行经费", "机关运行经费", "上年决算数").setCellFormula("1+1");
                    ((XSSFCell) Altered.cell(book, "机关运行经费", "机关运行经费", "上年决算数"))
                            .getCTCell()
                            .unsetV();
                }))
                .containsExactly(
                        "工作表“机关运行经费”第4行B列（决算数）：公式出错：#REF!。改正公式，或直接填数。",
                        "工作表“机关运行经费”第4行C列（上年决算数）：公式还没有算出结果。用 WPS 或 Excel 打开，保存后再交；或直接填数。");
    }

    @Test
    void aYearThatIsNone() {
        assertThat(problems(typed("封面", "年度", "内容", "20")))
                .containsExactly("工作表“封面”第7行B列（内容）：看不出是哪一年。填四位数字的年度，例如 2020。");
    }

    @Test
    void allProblemsAtOnceAndNoData() {
        Workbook.Reading reading = new Altered(folder).reading(book -> {
            typed("三公经费", "公务用车运行维护费", "决算数", "无").accept(book);
            typed("机关运行经费", "机关运行经费", "决算数", "x").accept(book);
            book.removeSheetAt(book.getSheetIndex("人员"));
        });
        assertThat(reading.year()).isEmpty();
        assertThat(reading.problems())
                .hasSize(3)
                .allSatisfy(p -> assertThat(p.file()).isEqualTo("工作簿.xlsx"));
    }

    @Test
    void filesThatAreNoWorkbook() throws IOException {
        assertThat(found(write("空.xlsx", new byte[0]))).isEqualTo("文件是空的");
        assertThat(found(write("文字.xlsx", "收入 1020.75".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("不是 xlsx 工作簿");
        assertThat(found(write("坏.xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3}))).isEqualTo("文件已损坏，或不是 xlsx 工作簿");
        assertThat(found(folder.resolve("没有.xlsx"))).isEqualTo("没有这个文件");
        assertThat(found(folder)).isEqualTo("没有这个文件");
    }

    @Test
    void aWorkbookCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.copy("lizhou-2020", folder));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThat(found(write("半.xlsx", half))).isEqualTo("文件已损坏，或不是 xlsx 工作簿");
    }

    @Test
    void theOldFormatAndAPassword() throws Exception {
        Path old = folder.resolve("旧.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            book.createSheet("封面");
            book.write(out);
        }
        assertThat(found(old)).isEqualTo("是旧版 xls 格式");
        assertThat(found(encrypted())).isEqualTo("文件加了打开密码");
    }

    private Path encrypted() throws Exception {
        Path file = folder.resolve("密.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (OutputStream inner = encryptor.getDataStream(container)) {
                Files.copy(Samples.copy("lizhou-2020", folder), inner);
            }
            container.writeFilesystem(out);
        }
        return file;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String found(Path file) {
        Workbook.Reading reading = Workbook.read(file, Given.PROFILE, Given.CATALOGUE);
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().getFirst().mend()).isNotBlank();
        return reading.problems().getFirst().found();
    }
}
