package mingzhang.document;

/** Writes docx. */
final class DocxWriter {
    /** The name by which a file of our own is known again. */
    static final String APPLICATION = "Mingzhang";

    private DocxWriter() {}
}
