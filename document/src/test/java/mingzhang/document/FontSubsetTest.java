package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontSubsetTest {
    /** The tables without which browsers refuse a typeface. */
    @ParameterizedTest
    @EnumSource(Typeface.class)
    void aCutTypefaceHasEveryTableThatReadersAskFor(Typeface typeface) throws IOException {
        FontSubset cut = FontSubset.of(typeface, new TreeSet<>(Set.of((int) '决', (int) '算', (int) '1')));

        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(cut.bytes()))) {
            assertThat(font.getTableMap().keySet())
                    .contains("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post");
            assertThat(font.getUnicodeCmapLookup().getGlyphId('决'))
                    .isEqualTo(cut.glyph('决'))
                    .isPositive();
        }
    }
}
