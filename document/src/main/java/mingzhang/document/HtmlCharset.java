package mingzhang.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a page, whose bytes may be UTF-8, UTF-16 or any of the GB encodings, declared or not. */
final class HtmlCharset {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern DECLARED = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)");
    private static final int HEAD = 4096;

    private HtmlCharset() {}

    static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset declared = declared(bytes);
        if (!declared.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return mostlyUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, GB18030);
        }
    }

    /** A page cut off or with a few broken bytes is still UTF-8. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xfffd).count();
        return broken * 50 < text.length();
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("gb")) {
            return GB18030;
        }
        boolean known = name.equals("big5") || name.equals("utf-16");
        return known && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
