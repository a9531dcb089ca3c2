package mingzhang.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text: one paragraph a line; a table as {@link TextTables} tells it; the data of charts as
 * {@link TextCharts} tells it.
 */
final class TextReader {
    private static final int LONGEST = 50_000_000;
    private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark: [^\\]\\n]*]");
    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\r\\f\\u000b\\u0085\\u2028\\u2029]");

    private TextReader() {}

    static Document read(String name, byte[] bytes) throws UnreadableException {
        String text = decode(bytes);
        if (text == null) {
            throw new UnreadableException(name, "认不出文字编码", "请另存为UTF-8编码的文本文件。");
        }
        if (text.length() > LONGEST) {
            throw Unreadable.tooMany(name, "字数", LONGEST);
        }
        String plain = BREAK.matcher(BOOKMARK.matcher(text).replaceAll("")).replaceAll("\n");
        if (plain.isBlank()) {
            throw Unreadable.empty(name);
        }
        List<String> lines = plain.lines().toList();
        DocumentBuilder builder = new DocumentBuilder(name);
        List<Piece> pieces = new TextLines(name, builder, lines).pieces();
        return new Assembly(builder, false).build(pieces);
    }

    private static @Nullable String decode(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
            return decode(bytes, StandardCharsets.UTF_16, 0);
        }
        int mark = starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        String text = decode(bytes, StandardCharsets.UTF_8, mark);
        return text != null ? text : decode(bytes, Charset.forName("GB18030"), mark);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String decode(byte[] bytes, Charset charset, int from) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
