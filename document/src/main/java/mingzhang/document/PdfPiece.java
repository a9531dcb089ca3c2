package mingzhang.document;

/** What stands on a page of a pdf, once characters have been put in lines and tables. */
sealed interface PdfPiece permits PdfLine, PdfTable {
    int page();

    /** Its upper edge, in points from the top of the page. */
    float top();
}
