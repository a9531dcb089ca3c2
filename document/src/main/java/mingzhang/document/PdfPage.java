package mingzhang.document;

import java.util.List;

/** What a page of a pdf prints: characters and straight lines, before anyone has made sense of them. */
record PdfPage(
        int number, float width, float height, List<PdfGlyph> glyphs, List<PdfRule> rules, boolean hasPictures) {}
