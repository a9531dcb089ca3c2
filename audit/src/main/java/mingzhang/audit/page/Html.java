package mingzhang.audit.page;

/** Words of documents, made safe to stand in a page. */
final class Html {
    private Html() {}

    /** For the text of an element and for attributes in double quotes. Characters that HTML forbids are left out. */
    static String text(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        words.codePoints().filter(Html::allowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** JSON, so that it can stand in a script element: no element can begin or end in it, nor a comment. */
    static String json(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static boolean allowed(int c) {
        boolean lonelySurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
        return !lonelySurrogate && !control && c != 0xfffe && c != 0xffff;
    }
}
