package mingzhang.document;

/** One document that can be read: a file, or an entry of a zip. Nothing of it is held until it is read. */
public final class Source {
    private final String path;
    private final Reading reading;

    /** How a source is read. */
    interface Reading {
        Document read() throws UnreadableException;
    }

    Source(String path, Reading reading) {
        this.path = path;
        this.reading = reading;
    }

    /** The path as the caller gave it; an entry of a zip stands behind it: {@code 包.zip/目录/文件.docx}. */
    public String path() {
        return path;
    }

    /**
     * Reads the document.
     *
     * @throws UnreadableException as {@link Documents#read}; other sources are not touched by it
     */
    public Document read() throws UnreadableException {
        return reading.read();
    }
}
