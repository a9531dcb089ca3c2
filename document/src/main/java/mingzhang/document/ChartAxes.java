package mingzhang.document;

import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Chart.Kind;

/** The two axes of a chart in docx, and the type in which a chart is lettered. */
final class ChartAxes {
    private static final String LINE_GREY =
            "<a:ln w='6350'><a:solidFill><a:srgbClr val='BFBFBF'/></a:solidFill></a:ln>";

    private final Chart chart;
    private final StringBuilder xml = new StringBuilder();

    private ChartAxes(Chart chart) {
        this.chart = chart;
    }

    static String xml(Chart chart) {
        return new ChartAxes(chart).xml();
    }

    private String xml() {
        boolean sideways = chart.kind() == Kind.BAR;
        xml.append("<c:catAx><c:axId val='1'/><c:scaling><c:orientation val='")
                .append(sideways ? "maxMin" : "minMax")
                .append("'/></c:scaling><c:delete val='0'/><c:axPos val='")
                .append(sideways ? "l" : "b")
                .append(
                        "'/><c:numFmt formatCode='General' sourceLinked='0'/><c:majorTickMark val='none'/><c:minorTickMark val='none'/><c:tickLblPos val='low'/><c:spPr>")
                .append(LINE_GREY)
                .append("</c:spPr>")
                .append(type(1000, "404040", false))
                .append(
                        "<c:crossAx val='2'/><c:crosses val='autoZero'/><c:auto val='0'/><c:lblAlgn val='ctr'/><c:lblOffset val='100'/><c:noMultiLvlLbl val='1'/></c:catAx>");
        xml.append("<c:valAx><c:axId val='2'/><c:scaling><c:orientation val='minMax'/>")
                .append(fromZero() ? "<c:min val='0'/>" : "")
                .append("</c:scaling><c:delete val='0'/><c:axPos val='")
                .append(sideways ? "b" : "l")
                .append(
                        "'/><c:majorGridlines><c:spPr><a:ln w='6350'><a:solidFill><a:srgbClr val='E4E4E4'/></a:solidFill></a:ln></c:spPr></c:majorGridlines>")
                .append(
                        "<c:numFmt formatCode='#,##0' sourceLinked='0'/><c:majorTickMark val='none'/><c:minorTickMark val='none'/><c:tickLblPos val='nextTo'/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
                .append(type(900, "7F7F7F", false))
                .append("<c:crossAx val='1'/><c:crosses val='")
                .append(sideways ? "max" : "autoZero")
                .append("'/><c:crossBetween val='between'/></c:valAx>");
        return xml.toString();
    }

    /** Columns and bars that do not begin at zero would lie about their lengths. */
    private boolean fromZero() {
        return chart.kind() != Kind.LINE
                && chart.series().stream()
                        .flatMap(s -> s.values().stream())
                        .noneMatch(value -> value.strip().startsWith("-"));
    }

    /** @param size in hundredths of a point */
    static String type(int size, String colour, boolean bold) {
        return "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz='" + size + "' b='" + (bold ? 1 : 0)
                + "'><a:solidFill><a:srgbClr val='" + colour
                + "'/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang='zh-CN'/></a:p></c:txPr>";
    }
}
