package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartPlaceTest {
    @Test
    void everyValueOfAChartStandsWhereItSays() {
        Document document = new DocumentBuilder("图.txt")
                .paragraph("图前的话。")
                .chart(
                        Block.Chart.Kind.COLUMN,
                        "收支变动",
                        List.of("2019年", "2020年"),
                        List.of(
                                new Block.Series("收入", List.of("680.82", "1072.56")),
                                new Block.Series("", List.of()),
                                new Block.Series("支出", List.of("", "789.05"))))
                .build();
        Block.Chart chart = document.charts().findFirst().orElseThrow();
        assertThat(words(document, chart.placeOf(0, 0))).isEqualTo("680.82");
        assertThat(words(document, chart.placeOf(0, 1))).isEqualTo("1072.56");
        assertThat(words(document, chart.placeOf(2, 0))).isEmpty();
        assertThat(words(document, chart.placeOf(2, 1))).isEqualTo("789.05");
    }

    private static String words(Document document, Place place) {
        return document.words(place.start(), place.end());
    }
}
