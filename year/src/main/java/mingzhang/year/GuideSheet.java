package mingzhang.year;

import java.util.List;
import mingzhang.catalogue.Form;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first worksheet: how to fill the others, and where each of them is. */
final class GuideSheet {
    private static final List<String> STEPS = List.of(
            "白色格填写，灰色格是公式，自动算出，不用填。",
            "带 * 的必须填。没有发生的金额和数量填 0，不写“无”。",
            "金额只写数字，单位已写在表头；以万元为单位时最多六位小数，可以精确到分。",
            "数量填准确的整数；“余”“约”和单位写到备注里。",
            "每个数只填一次，其他表用到时会自动取。一行变成橙色，说明它与另一处不相等，右边写着与哪里不相等。",
            "科目编码填当年的末级编码，名称会自动带出。",
            "一行一项的表，行数不够时在表内插入行；行和列的顺序可以调整，工作表和列的名称不要改。",
            "可以不填的表整张留空，不要删除。",
            "填好后用 mz publish 生成全部文件；有问题时会一次列出所在的工作表、行和列。");

    private final XSSFSheet sheet;
    private final Look look;
    private int at;

    GuideSheet(XSSFSheet sheet, Look look) {
        this.sheet = sheet;
        this.look = look;
    }

    void write(YearForms forms, DepartmentYear year) {
        XSSFRow title = sheet.createRow(at++);
        title.setHeightInPoints(36);
        String name = year.department().isEmpty() ? "部门决算公开填报工作簿" : year.department();
        text(title, 0, name + "　" + year.year() + "年度", look.title());
        at++;
        for (int i = 0; i < STEPS.size(); i++) {
            XSSFRow row = sheet.createRow(at);
            row.setHeightInPoints(22);
            text(row, 0, (i + 1) + ".　" + STEPS.get(i), look.body());
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, 3));
            at++;
        }
        at++;
        table(forms);
        sheet.setColumnWidth(0, 256 * 30);
        sheet.setColumnWidth(1, 256 * 12);
        sheet.setColumnWidth(2, 256 * 12);
        sheet.setColumnWidth(3, 256 * 72);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void table(YearForms forms) {
        XSSFRow header = sheet.createRow(at++);
        header.setHeightInPoints(24);
        List<String> captions = List.of("工作表", "单位", "是否必填", "填什么");
        for (int c = 0; c < captions.size(); c++) {
            text(header, c, captions.get(c), look.header());
        }
        for (Form form : forms.all()) {
            XSSFRow row = sheet.createRow(at++);
            row.setHeightInPoints(22);
            text(row, 0, form.name(), look.label(false)).setHyperlink(link(form.name()));
            text(row, 1, form.unit(), look.label(false));
            text(row, 2, form.optional() ? "可以不填" : "必填", look.label(false));
            text(row, 3, form.hint(), look.label(false));
        }
    }

    private XSSFHyperlink link(String form) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + form + "'!A1");
        return link;
    }

    private static XSSFCell text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
        return cell;
    }
}
