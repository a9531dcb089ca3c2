package mingzhang.document;

/** Placeholder until the reader stands. */
final class HtmlReader {
    private HtmlReader() {}

    static Document read(String name, byte[] bytes) throws UnreadableException {
        throw new UnreadableException(name, "还不能读取这种格式", "请另存为其他格式。");
    }
}
