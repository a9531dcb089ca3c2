package mingzhang.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Consumer;

/** The fields that are open while a docx or doc is read: their instructions are no text, nor is a table of contents. */
final class DocxFields {
    private static final class Field {
        final StringBuilder instruction = new StringBuilder();
        boolean result;
        boolean contents;
    }

    private final Deque<Field> open = new ArrayDeque<>();
    private final Consumer<Boolean> contents;
    /** How many of the open fields have not come to their result. */
    private int withheld;

    /** @param contents is told when a table of contents begins (true) and ends (false) */
    DocxFields(Consumer<Boolean> contents) {
        this.contents = contents;
    }

    void instruction(String words) {
        if (!open.isEmpty()) {
            open.peek().instruction.append(words);
        }
    }

    /**
     * Takes one mark of a field: begin, separate or end.
     *
     * @return whether a table of contents ended with it
     */
    boolean mark(String type) {
        switch (type) {
            case "begin" -> {
                open.push(new Field());
                withheld++;
            }
            case "separate" -> separate();
            case "end" -> {
                return end();
            }
            default -> {}
        }
        return false;
    }

    private void separate() {
        if (!open.isEmpty()) {
            Field field = open.peek();
            withheld -= field.result ? 0 : 1;
            field.result = true;
            field.contents = field.instruction
                    .toString()
                    .strip()
                    .toUpperCase(Locale.ROOT)
                    .startsWith("TOC");
            if (field.contents) {
                contents.accept(true);
            }
        }
    }

    private boolean end() {
        if (open.isEmpty()) {
            return false;
        }
        Field field = open.pop();
        withheld -= field.result ? 0 : 1;
        if (!field.contents) {
            return false;
        }
        contents.accept(false);
        return true;
    }

    /** Whether the text that comes now is an instruction, not a result. */
    boolean withholds() {
        return withheld > 0;
    }
}
