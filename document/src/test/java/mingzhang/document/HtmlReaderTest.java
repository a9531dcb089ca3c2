package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static Document read(String body) throws IOException {
        return Documents.read("页.html", ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    private static Block.Table table(String body) throws IOException {
        return read(body).tables().findFirst().orElseThrow();
    }

    @Test
    void menusScriptsAndFootersAreLeftOut() throws IOException {
        Document document = read(
                "<nav>首页</nav><div class='nav-bar'><a>导航</a></div><script>var a='x';</script><style>p{}</style>"
                        + "<div style='display: none'>看不见</div><div class='content'><p>正文一句。</p></div><div id='footer'>版权所有</div>");
        assertThat(document.text()).isEqualTo("正文一句。\n");
    }

    @Test
    void breaksAndBlocksPartParagraphsAndSpacesCollapse() throws IOException {
        Document document = read("<div>第一\n  行<br>　　第二 &nbsp; 行<div>第三行</div>尾</div>");
        assertThat(document.text()).isEqualTo("第一行\n第二   行\n第三行\n尾\n");
    }

    @Test
    void gbPagesAreReadWithAndWithoutDeclaration() throws IOException {
        Charset gb = Charset.forName("GB18030");
        String page = "<html><head>%s</head><body><p>囧囧收入１２万元，镕铸的镕。</p></body></html>";
        String declared = page.formatted("<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>");
        assertThat(Documents.read("甲", declared.getBytes(gb)).text()).contains("镕。");
        assertThat(Documents.read("乙", page.formatted("").getBytes(gb)).text()).contains("镕。");
        String wrong = page.formatted("<meta charset='utf-8'>");
        assertThat(Documents.read("丙", wrong.getBytes(gb)).text()).contains("镕。");
    }

    @Test
    void whatOfficeHidesInItsPagesIsNotRead() throws IOException {
        Document document = read("<p>支出10万元<span style='mso-hide:all'>（草稿）</span>。</p>"
                + "<table><tr><td>项目</td><td>决算数</td><td style='display:none'>id7</td></tr>"
                + "<tr><td>支出&nbsp;</td><td>&nbsp;1,000.00&nbsp;</td></tr>"
                + "<tr height=0 style='display:none'><td width=72></td><td width=72></td></tr></table>");
        assertThat(document.text()).isEqualTo("支出10万元。\n项目\t决算数\n支出\t1,000.00\n");
    }

    @Test
    void aTableWithASmallTableInACellKeepsItsRows() throws IOException {
        Document document = read("<table><tr><td>项目</td><td>决算数</td><td>说明</td></tr>"
                + "<tr><td>基本支出</td><td>600.00</td><td>按月支付</td></tr>"
                + "<tr><td>项目支出</td><td>189.05</td><td>其中：<table><tr><td>道路</td><td>100.00</td></tr></table></td></tr>"
                + "</table>");
        List<Block.Table> tables = document.tables().toList();
        assertThat(tables).hasSize(2);
        assertThat(tables.getFirst().at(2, 1).orElseThrow().text()).isEqualTo("189.05");
        assertThat(tables.getLast().at(0, 1).orElseThrow().text()).isEqualTo("100.00");
    }

    @Test
    void headsWithoutCellsMakeNoMoreHeadsThanRows() throws IOException {
        Block.Table table = table(
                "<table><thead><tr><td>甲</td><td>乙</td></tr><tr><td>1.00</td><td>2.00</td></tr><tr></tr></thead></table>");
        assertThat(table.headerRows()).isEqualTo(table.rows());
    }

    @Test
    void absurdSpansAreHeldToTheTable() throws IOException {
        Block.Table table = table(
                "<table><tr><td colspan=99999999>甲</td><td>乙</td></tr><tr><td rowspan=65535>丙</td><td>丁</td></tr></table>");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.columns()).isLessThanOrEqualTo(202);
    }

    @Test
    void aSpanBeyondTheLastColumnEndsThere() throws IOException {
        Block.Table table = table("<table><tr><td>甲</td><td>乙</td></tr><tr><td colspan=9>注</td></tr></table>");
        assertThat(table.columns()).isEqualTo(2);
        assertThat(table.at(1, 1).orElseThrow().text()).isEqualTo("注");
    }

    @Test
    void headsCaptionAndUnitAreFound() throws IOException {
        Block.Table table = table("<p>收入决算表</p><p>单位：万元</p><table><tr><th rowspan=2>项目</th><th colspan=2>金额</th></tr>"
                + "<tr><th>预算</th><th>决算</th></tr><tr><td>合计</td><td>1.00</td><td>2.00</td></tr></table>");
        assertThat(table.caption()).isEqualTo("收入决算表");
        assertThat(table.note()).isEqualTo("单位：万元");
        assertThat(table.headerRows()).isEqualTo(2);
        assertThat(table.at(2, 2).orElseThrow().text()).isEqualTo("2.00");
    }

    @Test
    void tablesThatOnlyArrangeThePageAreSeenThrough() throws IOException {
        Document document =
                read("<table><tr><td><p>前言。</p><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>");
        assertThat(document.blocks()).hasSize(2);
        assertThat(document.tables()).hasSize(1);
    }

    @Test
    void theTitleOfThePortalIsTheTitle() throws IOException {
        String page =
                "<html><head><title>某某网</title><meta name='ArticleTitle' content='某局2020年度部门决算'></head><body><p>正文。</p></body></html>";
        assertThat(Documents.read("丁", page.getBytes(StandardCharsets.UTF_8)).title())
                .isEqualTo("某局2020年度部门决算");
    }

    @Test
    void aPageWithoutWordsSaysSo() {
        assertThatThrownBy(() -> read("<script>1</script><div></div>"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("没有内容");
    }

    @Test
    void deepNestingIsRefusedRatherThanReadInPart() {
        assertThatThrownBy(() -> read("<p>首。</p>" + "<div>".repeat(100_000) + "深"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("嵌套层数");
    }
}
