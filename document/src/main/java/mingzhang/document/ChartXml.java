package mingzhang.document;

import java.util.List;
import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Chart.Kind;
import mingzhang.document.Block.Series;

/** A chart as DrawingML: its data, its workbook, title, legend and labels; it stays editable. */
final class ChartXml {
    /** English metric units of a millimetre. */
    private static final int MILLIMETRE = 36_000;

    static final List<String> COLOURS =
            List.of("1F4E79", "C0504D", "E0A030", "5B8C5A", "7F7F7F", "6A4C93", "2E86AB", "A0522D");

    private final Chart chart;
    private final StringBuilder xml = new StringBuilder();

    private ChartXml(Chart chart) {
        this.chart = chart;
    }

    /** The part of the chart itself. */
    static String of(Chart chart) {
        return new ChartXml(chart).xml();
    }

    /** The run that shows chart number n in the text, as wide as the type area. */
    static String drawing(Chart chart, int number) {
        int height = height(chart);
        String title = Markup.text(chart.title());
        return "<w:r><w:drawing><wp:inline distT='0' distB='0' distL='0' distR='0'><wp:extent cx='"
                + 154 * MILLIMETRE + "' cy='" + height * MILLIMETRE + "'/><wp:docPr id='" + number + "' name='图表 "
                + number + "' descr='" + title + "'/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
                + " uri='http://schemas.openxmlformats.org/drawingml/2006/chart'><c:chart r:id='chart" + number
                + "'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    /** In millimetres. */
    static int height(Chart chart) {
        return switch (chart.kind()) {
            case COLUMN, LINE -> 68;
            case PIE -> 66;
            case BAR -> {
                long bars = (long) chart.categories().size()
                        * Math.max(1, chart.series().size());
                yield Math.clamp(34 + 9 * bars, 60, 190);
            }
        };
    }

    /** A value that a spreadsheet takes as a number; empty where there is none. */
    static String value(Series series, int category) {
        String value = category < series.values().size()
                ? series.values().get(category).strip()
                : "";
        return value.matches("-?\\d+(\\.\\d+)?") ? value : "";
    }

    private String xml() {
        xml.append("<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'")
                .append(" xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'")
                .append(" xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>")
                .append("<c:date1904 val='0'/><c:lang val='zh-CN'/><c:roundedCorners val='0'/><c:chart>");
        title();
        xml.append("<c:plotArea><c:layout/>");
        plot();
        xml.append("</c:plotArea>");
        if (chart.kind() == Kind.PIE || chart.series().size() > 1) {
            xml.append("<c:legend><c:legendPos val='b'/><c:overlay val='0'/>")
                    .append(ChartAxes.type(1000, "404040", false))
                    .append("</c:legend>");
        }
        xml.append("<c:plotVisOnly val='1'/><c:dispBlanksAs val='gap'/></c:chart>")
                .append("<c:spPr><a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>")
                .append(
                        "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr><a:latin typeface='Times New Roman'/><a:ea typeface='宋体'/></a:defRPr></a:pPr><a:endParaRPr lang='zh-CN'/></a:p></c:txPr>")
                .append("<c:externalData r:id='rId1'><c:autoUpdate val='0'/></c:externalData></c:chartSpace>");
        return xml.toString();
    }

    private void title() {
        if (!chart.title().isEmpty()) {
            String face = "<a:latin typeface='Times New Roman'/><a:ea typeface='黑体'/>";
            xml.append(
                            "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz='1300' b='0'/></a:pPr><a:r><a:rPr lang='zh-CN' sz='1300' b='0'>")
                    .append(face)
                    .append("</a:rPr><a:t>")
                    .append(Markup.text(chart.title()))
                    .append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val='0'/></c:title>");
        }
        xml.append("<c:autoTitleDeleted val='")
                .append(chart.title().isEmpty() ? 1 : 0)
                .append("'/>");
    }

    private void plot() {
        switch (chart.kind()) {
            case COLUMN -> bars("col");
            case BAR -> bars("bar");
            case LINE -> lines();
            case PIE -> pie();
        }
    }

    private void bars(String direction) {
        xml.append("<c:barChart><c:barDir val='")
                .append(direction)
                .append("'/><c:grouping val='clustered'/><c:varyColors val='0'/>");
        series();
        xml.append("<c:gapWidth val='")
                .append(chart.categories().size() > 3 ? 90 : chart.series().size() > 1 ? 130 : 230)
                .append("'/><c:axId val='1'/><c:axId val='2'/></c:barChart>");
        xml.append(ChartAxes.xml(chart));
    }

    private void lines() {
        xml.append("<c:lineChart><c:grouping val='standard'/><c:varyColors val='0'/>");
        series();
        xml.append("<c:marker val='1'/><c:axId val='1'/><c:axId val='2'/></c:lineChart>");
        xml.append(ChartAxes.xml(chart));
    }

    private void pie() {
        xml.append("<c:pieChart><c:varyColors val='1'/>");
        series();
        xml.append("<c:firstSliceAng val='0'/></c:pieChart>");
    }

    private void series() {
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            String letter = ChartSheet.column(i + 1);
            xml.append("<c:ser><c:idx val='")
                    .append(i)
                    .append("'/><c:order val='")
                    .append(i)
                    .append("'/><c:tx><c:strRef><c:f>Sheet1!$")
                    .append(letter)
                    .append("$1</c:f><c:strCache><c:ptCount val='1'/><c:pt idx='0'><c:v>")
                    .append(Markup.text(series.name()))
                    .append("</c:v></c:pt></c:strCache></c:strRef></c:tx>");
            look(i);
            labels(i);
            points("cat", "A", chart.categories(), false);
            points("val", letter, series.values(), true);
            xml.append(chart.kind() == Kind.LINE ? "<c:smooth val='0'/>" : "").append("</c:ser>");
        }
    }

    private void look(int index) {
        String colour = "<a:solidFill><a:srgbClr val='" + COLOURS.get(index % COLOURS.size()) + "'/></a:solidFill>";
        switch (chart.kind()) {
            case COLUMN, BAR -> xml.append("<c:spPr>").append(colour).append("</c:spPr><c:invertIfNegative val='0'/>");
            case LINE ->
                xml.append("<c:spPr><a:ln w='28575' cap='rnd'>")
                        .append(colour)
                        .append("<a:round/></a:ln></c:spPr><c:marker><c:symbol val='circle'/><c:size val='6'/><c:spPr>")
                        .append(colour)
                        .append("</c:spPr></c:marker>");
            case PIE -> slices();
        }
    }

    private void slices() {
        for (int i = 0; i < chart.categories().size(); i++) {
            xml.append("<c:dPt><c:idx val='")
                    .append(i)
                    .append("'/><c:bubble3D val='0'/><c:spPr><a:solidFill><a:srgbClr val='")
                    .append(COLOURS.get(i % COLOURS.size()))
                    .append(
                            "'/></a:solidFill><a:ln w='9525'><a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill></a:ln></c:spPr></c:dPt>");
        }
    }

    private void labels(int index) {
        boolean pie = chart.kind() == Kind.PIE;
        String place = switch (chart.kind()) {
            case COLUMN, BAR -> "outEnd";
            case PIE -> "bestFit";
            case LINE -> index % 2 == 0 ? "t" : "b";
        };
        xml.append("<c:dLbls><c:numFmt formatCode='")
                .append(pie ? "0.00%" : format())
                .append("' sourceLinked='0'/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
                .append(ChartAxes.type(900, "262626", false))
                .append("<c:dLblPos val='")
                .append(place)
                .append("'/><c:showLegendKey val='0'/><c:showVal val='" + (pie ? 0 : 1)
                        + "'/><c:showCatName val='0'/><c:showSerName val='0'/><c:showPercent val='")
                .append(pie ? 1 : 0)
                .append("'/><c:showBubbleSize val='0'/>");
        xml.append(pie ? "<c:showLeaderLines val='1'/>" : "").append("</c:dLbls>");
    }

    /** As many decimals as the value with the most has. */
    private String format() {
        int decimals = 0;
        for (Series series : chart.series()) {
            for (int i = 0; i < series.values().size(); i++) {
                String value = value(series, i);
                decimals = Math.max(decimals, value.indexOf('.') < 0 ? 0 : value.length() - value.indexOf('.') - 1);
            }
        }
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(6, decimals));
    }

    private void points(String element, String letter, List<String> values, boolean numbers) {
        String kind = numbers ? "num" : "str";
        xml.append("<c:")
                .append(element)
                .append("><c:")
                .append(kind)
                .append("Ref><c:f>Sheet1!$")
                .append(letter)
                .append("$2:$")
                .append(letter)
                .append('$')
                .append(chart.categories().size() + 1)
                .append("</c:f><c:")
                .append(kind)
                .append("Cache>")
                .append(numbers ? "<c:formatCode>General</c:formatCode>" : "")
                .append("<c:ptCount val='")
                .append(chart.categories().size())
                .append("'/>");
        for (int i = 0; i < values.size(); i++) {
            String value = numbers ? value(new Series("", values), i) : Markup.text(values.get(i));
            if (!value.isEmpty()) {
                xml.append("<c:pt idx='")
                        .append(i)
                        .append("'><c:v>")
                        .append(value)
                        .append("</c:v></c:pt>");
            }
        }
        xml.append("</c:")
                .append(kind)
                .append("Cache></c:")
                .append(kind)
                .append("Ref></c:")
                .append(element)
                .append('>');
    }
}
