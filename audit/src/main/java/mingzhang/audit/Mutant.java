package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.Place;

/**
 * A document in which one digit of one figure was changed. As long as the one it was made of, so that all places stay.
 *
 * @param figure the figure's number, the same in both documents
 * @param was as printed before
 * @param now as printed now
 */
record Mutant(Document document, int figure, String was, String now) {
    private static final String DIGITS = "0123456789０１２３４５６７８９";

    /** The positions in a figure that hold a digit; a first digit that a 0 could stand in for is one, too. */
    static List<Integer> digits(Mention mention) {
        String printed = mention.figure().printed();
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < printed.length(); i++) {
            if (DIGITS.indexOf(printed.charAt(i)) >= 0) {
                digits.add(i);
            }
        }
        return digits;
    }

    /**
     * Adds a number to a digit; 9 is followed by 0, and by 1 where the figure begins with it.
     *
     * @param digit the digit's position in the printed figure
     * @param add from 1 to 8
     */
    static Mutant of(Document document, Mention mention, int digit, int add) {
        String printed = mention.figure().printed();
        int at = DIGITS.indexOf(printed.charAt(digit));
        boolean leads = digits(mention).getFirst() == digit && digits(mention).size() > 1;
        int wide = at / 10 * 10;
        int next = leads ? 1 + (at % 10 - 1 + add + 9) % 9 : (at % 10 + add) % 10;
        char now = DIGITS.charAt(wide + next);
        int place = mention.place().start() + digit;
        String text = replaced(document.text(), place, now);
        List<Block> blocks =
                document.blocks().stream().map(b -> replaced(b, place, now)).toList();
        Document changed = new Document(document.name(), document.title(), blocks, text, document.notes());
        return new Mutant(changed, mention.index(), printed, replaced(printed, digit, now));
    }

    private static Block replaced(Block block, int at, char now) {
        Place place = block.place();
        if (at < place.start() || at >= place.end()) {
            return block;
        }
        int within = at - place.start();
        return switch (block) {
            case Block.Heading(int level, String text, Place p) ->
                new Block.Heading(level, replaced(text, within, now), p);
            case Block.Paragraph(String text, Block.Paragraph.Style style, Place p) ->
                new Block.Paragraph(replaced(text, within, now), style, p);
            case Block.Table table -> table;
            case Block.Chart chart -> chart;
        };
    }

    private static String replaced(String text, int at, char now) {
        return text.substring(0, at) + now + text.substring(at + 1);
    }
}
