package mingzhang.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Words made safe to stand in XML or HTML, and the fixed parts that lie beside the classes. */
public final class Markup {
    private Markup() {}

    /** The words with marks escaped, for elements and for attributes; characters that XML forbids are left out. */
    public static String text(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (allowed(words, i, c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean allowed(String words, int at, char c) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
        }
        return c >= ' ' && c < '\ufffe' || c == '\n' || c == '\t';
    }

    /** A fixed part, such as {@code docx/styles.xml}. */
    static String resource(String path) {
        try (InputStream in = Markup.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
