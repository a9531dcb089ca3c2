package mingzhang.document;

/** Writes html. */
final class HtmlWriter {
    /** The name by which a page of our own is known again. */
    static final String GENERATOR = "Mingzhang";

    private HtmlWriter() {}
}
