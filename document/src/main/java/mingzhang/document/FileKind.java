package mingzhang.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, told by its first bytes; its name is never asked. */
enum FileKind {
    PDF,
    DOCX,
    HTML,
    TEXT,
    DOC,
    XLS,
    XLSX,
    OFD,
    PPT,
    RTF,
    ENCRYPTED_OFFICE,
    ARCHIVE,
    PICTURE,
    EMPTY,
    DAMAGED,
    UNKNOWN;

    private static final int HEAD = 4096;
    private static final int MOST_ENTRIES = 20_000;

    static FileKind of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.isBlank() && bytes.length <= HEAD) {
            return EMPTY;
        }
        FileKind marked = byMark(head, bytes);
        return marked != UNKNOWN ? marked : byWords(head);
    }

    private static FileKind byMark(String head, byte[] bytes) {
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return packed(bytes);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return compound(bytes);
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")) {
            return PICTURE;
        }
        boolean archive = head.startsWith("PK\u0005\u0006")
                || head.startsWith("Rar!")
                || head.startsWith("7z\u00bc\u00af")
                || head.startsWith("\u001f\u008b");
        return archive ? ARCHIVE : UNKNOWN;
    }

    private static FileKind byWords(String head) {
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            return byWords(new String(head.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16));
        }
        String words = head.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (words.startsWith("<")
                && words.matches("(?s).*<(!doctype html|html|head|meta|body|table|div|p|h[1-6]|span|title)\\b.*")) {
            return HTML;
        }
        long control = head.chars()
                .filter(c -> c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0b && c != 7)
                .count();
        return control > 0 && control * 200 > head.length() || head.indexOf('\0') >= 0 ? UNKNOWN : TEXT;
    }

    /** A package, told by the names in its directory; nothing is unpacked. */
    private static FileKind packed(byte[] bytes) {
        try {
            return of(ZipBytes.of(bytes));
        } catch (IOException | LimitException e) {
            return byPackedNames(bytes);
        }
    }

    /**
     * The same for a zip that need not be in memory.
     *
     * @throws IOException where it has no sound directory
     */
    static FileKind of(ZipBytes zip) throws IOException {
        return new ZipDirectory(zip, MOST_ENTRIES)
                .entries.stream()
                        .map(entry -> byEntry(entry.name()))
                        .filter(kind -> kind != ARCHIVE)
                        .findFirst()
                        .orElse(ARCHIVE);
    }

    /** For packages cut off or damaged: the names still stand in the bytes. */
    private static FileKind byPackedNames(byte[] bytes) {
        String all = new String(bytes, 0, Math.min(bytes.length, 1 << 20), StandardCharsets.ISO_8859_1);
        for (String name : new String[] {"word/", "xl/", "OFD.xml", "ppt/"}) {
            if (all.contains(name)) {
                return byEntry(name.endsWith("/") ? name + ".xml" : name);
            }
        }
        return DAMAGED;
    }

    private static FileKind byEntry(String name) {
        boolean part = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".bin");
        if (part && name.startsWith("word/")) {
            return DOCX;
        }
        if (part && name.startsWith("xl/")) {
            return XLSX;
        }
        if (part && name.startsWith("ppt/")) {
            return PPT;
        }
        return name.equals("OFD.xml") ? OFD : ARCHIVE;
    }

    /** The old Office container: its directory names its streams in UTF-16. */
    private static FileKind compound(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        if (all.contains(wide("EncryptedPackage"))) {
            return ENCRYPTED_OFFICE;
        }
        if (all.contains(wide("WordDocument"))) {
            return DOC;
        }
        if (all.contains(wide("Workbook")) || all.contains(wide("Book"))) {
            return XLS;
        }
        return all.contains(wide("PowerPoint Document")) ? PPT : UNKNOWN;
    }

    private static String wide(String words) {
        return new String(words.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
