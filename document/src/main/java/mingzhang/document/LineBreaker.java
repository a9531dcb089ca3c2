package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks words into lines as Chinese is set: no comma or closing bracket at the beginning of a line, no opening
 * bracket at its end, and a number stays with its unit.
 */
final class LineBreaker {
    private static final String CLOSING = "、，。．；：？！）》」』】〕〉”’％…—·,.;:?!)]}%";
    private static final String OPENING = "（《「『【〔〈“‘([{";
    /** A number with the unit behind it, or a word in Latin letters. */
    private static final Pattern WHOLE = Pattern.compile(
            "[-+−]?\\d[\\d.,:/-]*(?:%|％|‰|万元|亿元|万|亿|个百分点|元|年|月|日|人|个|项|辆|批次|次|件|平方米|号|分)?|[A-Za-z][A-Za-z0-9_.-]*");

    private final Type type;
    private final double width;

    /** @param width how wide a line may be */
    LineBreaker(Type type, double width) {
        this.type = type;
        this.width = width;
    }

    /**
     * The lines of a text. Together they are the text, without the line breaks that stood in it.
     *
     * @param indent how much narrower the first line of each stretch between line breaks is
     */
    List<Line> lines(String text, double indent) {
        List<Line> lines = new ArrayList<>();
        for (String stretch : text.split("\n", -1)) {
            lines(lines, stretch, indent);
        }
        return lines;
    }

    /**
     * A line.
     *
     * @param indent how far from the left it begins
     * @param last whether it ends a stretch, so that it is not spread to the full width
     */
    record Line(String text, double indent, boolean last) {}

    private void lines(List<Line> lines, String text, double firstIndent) {
        double indent = firstIndent;
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String atom : atoms(text)) {
            double wide = type.width(atom);
            if (!line.isEmpty() && indent + used + wide > width + room(atom)) {
                lines.add(new Line(line.toString(), indent, false));
                indent = 0;
                line.setLength(0);
                used = 0;
            }
            line.append(atom);
            used += wide;
        }
        lines.add(new Line(line.toString(), indent, true));
    }

    /** How far an atom may reach over the edge: the blank half of a full-width mark at its end, and the last spacing. */
    private double room(String atom) {
        boolean mark = "、，。；：）》」』】〕".indexOf(atom.charAt(atom.length() - 1)) >= 0;
        return Math.max(0, type.spacing()) + 0.01 + (mark ? type.size() * 0.5 : 0);
    }

    /** What is never broken, in order. */
    private List<String> atoms(String text) {
        List<String> atoms = new ArrayList<>();
        Matcher whole = WHOLE.matcher(text);
        for (int at = 0; at < text.length(); ) {
            int end = at;
            do {
                end = unit(text, whole, end);
            } while (end < text.length() && isOpening(text.codePointBefore(end)));
            while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            add(atoms, text.substring(at, end));
            at = end;
        }
        return atoms;
    }

    private static boolean isOpening(int character) {
        return OPENING.indexOf(character) >= 0;
    }

    private static int unit(String text, Matcher whole, int at) {
        whole.region(at, text.length());
        return whole.lookingAt() ? whole.end() : text.offsetByCodePoints(at, 1);
    }

    /** What is wider than a line has to be broken all the same. */
    private void add(List<String> atoms, String atom) {
        if (type.width(atom) <= width) {
            atoms.add(atom);
            return;
        }
        atom.codePoints().mapToObj(Character::toString).forEach(atoms::add);
    }
}
