package mingzhang.document;

import java.nio.charset.StandardCharsets;

/** Reads plain text. */
final class TextReader {
    private TextReader() {}

    static Document read(String name, byte[] bytes) throws UnreadableException {
        DocumentBuilder builder = new DocumentBuilder(name);
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> builder.line(line.strip()));
        return builder.build();
    }
}
