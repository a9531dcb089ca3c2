package mingzhang.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.figures.ChineseNumber;

/** Goes through the lines of a plain text once and makes pieces of them. */
final class TextLines {
    private static final int MOST_TITLE_LINES = 6;
    private static final int LONGEST_TITLE = 60;
    private static final Pattern TITLE = Pattern.compile(".*(报告|说明|公开|决算|预算|自评|评价|总结)([（(][^）)]*[)）])?");
    private static final Pattern SECOND = Pattern.compile("^([一二三四五六七八九十]{1,3})\\s*、.*");
    private static final Pattern FOURTH = Pattern.compile("^(\\d{1,2})\\s*、.*");
    private static final Pattern ANOTHER = Pattern.compile("[12]\\s*[、.．]|第.{1,3}部分|一\\s*、");
    private static final Pattern HAN_TWO = Pattern.compile("二\\s*、");
    private static final int FARTHEST = 300;

    private final String name;
    private final DocumentBuilder builder;
    private final List<String> lines;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean titled;
    private int prose;
    private int second;
    private int fourth;

    TextLines(String name, DocumentBuilder builder, List<String> lines) {
        this.name = name;
        this.builder = builder;
        this.lines = lines;
    }

    List<Piece> pieces() throws UnreadableException {
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.startsWith("\t")) {
                TextTables tables = new TextTables(name, lines, at);
                pieces.addAll(tables.read());
                at = tables.end();
            } else if (TextCharts.starts(lines, at)) {
                TextCharts chart = new TextCharts(lines, at);
                chart.read().ifPresent(pieces::add);
                at = chart.end();
            } else {
                line(line.replace('\t', ' ').strip(), at);
                at++;
            }
        }
        return pieces;
    }

    private void line(String words, int at) {
        if (words.isEmpty()) {
            return;
        }
        boolean title = !titled && prose < MOST_TITLE_LINES && isTitle(words);
        prose++;
        if (title) {
            titled = true;
            builder.title(words);
        }
        pieces.add(Piece.Line.of(words, title ? 0 : level(words, at)));
    }

    private static boolean isTitle(String words) {
        return words.length() <= LONGEST_TITLE
                && HeadingText.level(words) == 0
                && TITLE.matcher(words).matches();
    }

    /**
     * The level of a line. Numbering that a word processor counted by itself comes out as 2、 where the page
     * shows 二、: such a line follows 一、 and has no 1、 before it.
     */
    private int level(String words, int at) {
        int level = HeadingText.level(words);
        Matcher han = SECOND.matcher(words);
        Matcher digit = FOURTH.matcher(words);
        if (level == 1 || level == 2) {
            second = level == 2 && han.matches() ? number(han.group(1)) : 0;
            fourth = 0;
        } else if (level == 4 && digit.matches()) {
            int number = Integer.parseInt(digit.group(1));
            boolean counted =
                    number == 1 ? second == 0 && goesOnInHan(at) : number == second + 1 && fourth != number - 1;
            if (counted) {
                second = number;
                fourth = 0;
                return 2;
            }
            fourth = number;
        }
        return level == 0 ? Piece.BODY : level;
    }

    /** Whether 二、 comes before any other 2、. */
    private boolean goesOnInHan(int at) {
        int end = Math.min(lines.size(), at + FARTHEST);
        for (int next = at + 1; next < end; next++) {
            String line = lines.get(next).strip();
            if (ANOTHER.matcher(line).lookingAt()) {
                return false;
            }
            if (HAN_TWO.matcher(line).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static int number(String han) {
        return ChineseNumber.parse(han).map(BigDecimal::intValue).orElse(0);
    }
}
