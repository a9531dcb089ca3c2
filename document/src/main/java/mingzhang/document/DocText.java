package mingzhang.document;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The text of the paragraphs of a doc as it is shown: without deleted words and the instructions of fields. */
final class DocText {
    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_ENDS = 0x15;

    private final DocxFields fields;
    private final DocNumbering numbering;
    private final StringBuilder text = new StringBuilder();
    private int pictures;

    DocText(DocxFields fields, DocNumbering numbering) {
        this.fields = fields;
        this.numbering = numbering;
    }

    int pictures() {
        return pictures;
    }

    /** The text of one paragraph with its automatic number; line breaks are kept. */
    String of(Paragraph paragraph) {
        text.setLength(0);
        int runs = paragraph.numCharacterRuns();
        for (int i = 0; i < runs; i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                run.text().chars().forEach(c -> take((char) c));
            }
        }
        String words = text.toString();
        return words.isBlank() ? "" : numbering.next(paragraph) + words;
    }

    private void take(char c) {
        switch (c) {
            case FIELD_BEGINS -> fields.mark("begin");
            case FIELD_RESULT -> fields.mark("separate");
            case FIELD_ENDS -> {
                if (fields.mark("end")) {
                    text.setLength(0);
                }
            }
            case 0x01, 0x08 -> pictures += fields.withholds() ? 0 : 1;
            case 0x0b, 0x0e -> append('\n');
            case 0x1e -> append('-');
            case '\t', 0xa0 -> append(' ');
            default -> {
                if (c >= ' ') {
                    append(c);
                }
            }
        }
    }

    private void append(char c) {
        if (fields.withholds()) {
            fields.instruction(String.valueOf(c));
        } else {
            text.append(c);
        }
    }
}
