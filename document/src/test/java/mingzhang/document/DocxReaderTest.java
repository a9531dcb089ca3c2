package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
    private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'";

    private static byte[] docx(String body, Map<String, String> more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOut zip = new ZipOut(out)) {
            zip.part("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
            for (Map.Entry<String, String> part : more.entrySet()) {
                zip.part(part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Document read(String body) throws IOException {
        return Documents.read("手写.docx", docx(body, Map.of()));
    }

    private static String p(String words) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r></w:p>";
    }

    private static String tc(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(words) + "</w:tc>";
    }

    private static List<String> lines(Document document) {
        return document.blocks().stream()
                .map(block -> switch (block) {
                    case Block.Heading b -> b.level() + " " + b.text();
                    case Block.Paragraph b -> b.text();
                    case Block.Table b -> "[" + b.caption() + "|" + b.note() + "|" + b.rows() + "×" + b.columns() + "]";
                    case Block.Chart b -> b.title();
                })
                .toList();
    }

    @Test
    void deletedTextIsGoneAndInsertedTextStays() throws IOException {
        Document document =
                read("<w:p><w:r><w:t>收入</w:t></w:r><w:del w:id='1'><w:r><w:delText>10</w:delText></w:r></w:del>"
                        + "<w:ins w:id='2'><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t>万元</w:t></w:r></w:p>");
        assertThat(lines(document)).containsExactly("收入12万元");
    }

    @Test
    void signsOfWordsOwnTypefacesAreText() throws IOException {
        Document document = read("<w:p><w:r><w:t>满意度</w:t></w:r><w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>"
                + "<w:r><w:t>95%</w:t></w:r><w:r><w:sym w:font='Wingdings' w:char='F04A'/></w:r></w:p>");
        assertThat(lines(document)).containsExactly("满意度≥95%");
    }

    @Test
    void aFractionKeepsItsStroke() throws IOException {
        Document document = read(
                "<w:p><w:r><w:t>执行率=</w:t></w:r>"
                        + "<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:f>"
                        + "<m:num><m:r><m:t>298.66</m:t></m:r></m:num><m:den><m:r><m:t>310.50</m:t></m:r></m:den></m:f></m:oMath></w:p>");
        assertThat(lines(document)).containsExactly("执行率=298.66/310.50");
    }

    @Test
    void cellsMergedInTheOldWayAreOne() throws IOException {
        Document document =
                read("<w:tbl><w:tr>" + tc("<w:hMerge w:val='restart'/>", "合计") + tc("<w:hMerge/>", "") + tc("", "10.00")
                        + "</w:tr><w:tr>" + tc("", "201") + tc("", "支出") + tc("", "10.00") + "</w:tr></w:tbl>");
        Block.Table table = document.tables().findFirst().orElseThrow();
        assertThat(table.at(0, 1).orElseThrow().text()).isEqualTo("合计");
        assertThat(table.at(0, 2).orElseThrow().text()).isEqualTo("10.00");
    }

    @Test
    void automaticNumbersAreText() throws IOException {
        String numbering = "<w:numbering " + W + "><w:abstractNum w:abstractNumId='7'>"
                + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl>"
                + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl>"
                + "</w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
        String body =
                numbered(0, "部门概况") + numbered(1, "职责") + numbered(1, "机构") + numbered(0, "收支情况") + numbered(1, "收入");
        Document document = Documents.read("编号", docx(body, Map.of("word/numbering.xml", numbering)));
        assertThat(lines(document)).containsExactly("2 一、部门概况", "3 （一）职责", "3 （二）机构", "2 二、收支情况", "3 （一）收入");
    }

    private static String numbered(int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='3'/></w:numPr></w:pPr><w:r><w:t>"
                + words + "</w:t></w:r></w:p>";
    }

    @Test
    void headingsAreToldByStyleByOutlineAndByWords() throws IOException {
        String styles =
                "<w:styles " + W + "><w:style w:type='paragraph' w:styleId='a1'><w:name w:val='heading 2'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='a2'><w:name w:val='自定'/><w:basedOn w:val='a3'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='a3'><w:name w:val='底'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style></w:styles>";
        String body = "<w:p><w:pPr><w:pStyle w:val='a1'/></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val='a2'/></w:pPr><w:r><w:t>名词解释</w:t></w:r></w:p>"
                + p("三、支出情况") + p("本年支出10万元。");
        Document document = Documents.read("标题", docx(body, Map.of("word/styles.xml", styles)));
        assertThat(lines(document)).containsExactly("2 总体情况", "1 名词解释", "2 三、支出情况", "本年支出10万元。");
    }

    @Test
    void theContentsFieldIsNotBodyText() throws IOException {
        Document document = read(p("目　录")
                + "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>一、概况1</w:t></w:r></w:p>"
                + p("二、收支2")
                + "<w:p><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
                + p("一、概况") + p("共3人。"));
        assertThat(lines(document)).containsExactly("2 一、概况", "共3人。");
    }

    @Test
    void aContentsFieldThatNeverEndsTakesNothingAway() throws IOException {
        Document document =
                read("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r></w:p>" + p("正文一句。"));
        assertThat(lines(document)).containsExactly("正文一句。");
    }

    @Test
    void mergedCellsStandOnceWithTheirSpans() throws IOException {
        Document document = read(p("收入决算表") + p("单位：万元") + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                + tc("<w:vMerge w:val='restart'/>", "项目") + tc("<w:gridSpan w:val='2'/>", "金额") + "</w:tr><w:tr>"
                + tc("<w:vMerge/>", "") + tc("", "年初") + tc("", "决算") + "</w:tr></w:tbl>" + p("完。"));
        assertThat(lines(document)).containsExactly("[收入决算表|单位：万元|2×3]", "完。");
        Block.Table table = document.tables().findFirst().orElseThrow();
        assertThat(table.headerRows()).isEqualTo(1);
        assertThat(table.cells())
                .extracting(c -> c.text() + c.row() + c.column() + c.rowSpan() + c.columnSpan())
                .containsExactly("项目0021", "金额0112", "年初1111", "决算1211");
    }

    @Test
    void rowsThatNameTheTableAreItsCaptionAndNote() throws IOException {
        Document document = read("<w:tbl><w:tr>" + tc("<w:gridSpan w:val='3'/>", "收入支出决算总表") + "</w:tr><w:tr>"
                + tc("<w:gridSpan w:val='3'/>", "金额单位：万元") + "</w:tr><w:tr>"
                + tc("", "项目") + tc("", "预算数") + tc("", "决算数") + "</w:tr></w:tbl>");
        assertThat(lines(document)).containsExactly("[收入支出决算总表|金额单位：万元|1×3]");
    }

    @Test
    void theYearBelowTheCaptionIsPartOfTheNote() throws IOException {
        Document document = read(p("项目支出绩效自评表") + p("（2020年度）") + p("单位：万元") + "<w:tbl><w:tr>" + tc("", "项目")
                + tc("", "得分") + "</w:tr></w:tbl>");
        assertThat(lines(document)).containsExactly("[项目支出绩效自评表|（2020年度）　单位：万元|1×2]");
    }

    @Test
    void textBoxesAndContentControlsAreReadOnce() throws IOException {
        String box = "<w:txbxContent>" + p("框中3.00万元。") + "</w:txbxContent>";
        Document document = read("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + p("控件内。")
                + "</w:sdtContent></w:sdt>"
                + "<w:p><w:r><w:t>段落。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>" + box
                + "</wps:txbx></mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>");
        assertThat(lines(document)).containsExactly("控件内。", "段落。", "框中3.00万元。");
    }

    @Test
    void footnotesComeLast() throws IOException {
        String notes = "<w:footnotes " + W + "><w:footnote w:id='2'>" + p("含上年结转。") + "</w:footnote></w:footnotes>";
        String body = "<w:p><w:r><w:t>收入5万元</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>" + p("后文。");
        Document document = Documents.read("注", docx(body, Map.of("word/footnotes.xml", notes)));
        assertThat(lines(document)).containsExactly("收入5万元", "后文。", "含上年结转。");
    }

    @Test
    void outerEntitiesAreNeverFetched() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOut zip = new ZipOut(out)) {
            zip.part(
                    "word/document.xml",
                    "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><w:document " + W
                            + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>");
        }
        assertThatThrownBy(() -> Documents.read("实体", out.toByteArray())).isInstanceOf(UnreadableException.class);
    }

    @Test
    void aBombIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOut zip = new ZipOut(out)) {
            zip.part("word/document.xml", new byte[64 << 20]);
        }
        assertThatThrownBy(() -> Documents.read("炸弹", out.toByteArray()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("解压后过大");
    }

    @Test
    void whatIsCutOffIsNeverReadInPart() throws IOException {
        byte[] whole = RoundTripTest.written(RichDocument.make(), Documents.Format.DOCX);
        for (int length = 60; length < whole.length; length += whole.length / 40) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Documents.read("残", cut)).isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void nothingButDeepNestingIsRefusedToo() throws IOException {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(5_000);
        byte[] bytes = docx(deep, Map.of());
        assertThatThrownBy(() -> Documents.read("深", bytes)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void anEmptyDocumentSaysSo() throws IOException {
        byte[] bytes = docx("<w:p/>", Map.of());
        assertThatThrownBy(() -> Documents.read("空", bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("没有内容");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith("PK");
    }

    @Test
    void chartNumbersAreShownByTheirFormat() {
        assertThat(ChartReader.shown("0.26370000000000005", "0.00%")).isEqualTo("26.37%");
        assertThat(ChartReader.shown("789.04999999999995", "General")).isEqualTo("789.05");
        assertThat(ChartReader.shown("1036.1899999999", "#,##0.00_ ")).isEqualTo("1036.19");
        assertThat(ChartReader.shown("12.30", "General")).isEqualTo("12.30");
        assertThat(ChartReader.shown("1.2E3", "General")).isEqualTo("1200");
    }
}
