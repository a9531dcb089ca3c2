package mingzhang.document;

import java.awt.geom.Point2D;
import java.util.Iterator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The path of an ofd, written as letters and numbers: M x y L x y … C. */
final class OfdPath {
    private static final Pattern WORD = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?|[A-Za-z]+");

    private final OfdState state;
    private final PdfPath path;
    private final float height;

    /** @param height of the page in points; the path counts from below */
    OfdPath(OfdState state, PdfPath path, float height) {
        this.state = state;
        this.path = path;
        this.height = height;
    }

    void draw(String data) {
        Iterator<String> words =
                WORD.matcher(data).results().map(MatchResult::group).iterator();
        while (words.hasNext()) {
            String command = words.next();
            if (!step(command, words)) {
                return;
            }
        }
    }

    private boolean step(String command, Iterator<String> words) {
        float[] n = numbers(command, words);
        if (n == null) {
            return false;
        }
        switch (command) {
            case "M", "S" -> {
                Point2D.Float at = point(n[0], n[1]);
                path.move(at.x, at.y);
            }
            case "L" -> {
                Point2D.Float at = point(n[0], n[1]);
                path.line(at.x, at.y);
            }
            case "Q", "B", "A" -> {
                Point2D.Float at = point(n[n.length - 2], n[n.length - 1]);
                path.curve(at.x, at.y);
            }
            default -> path.close();
        }
        return true;
    }

    private static float @Nullable [] numbers(String command, Iterator<String> words) {
        int count = switch (command) {
            case "M", "S", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            case "C" -> 0;
            default -> -1;
        };
        if (count < 0) {
            return null;
        }
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            String word = words.hasNext() ? words.next() : "";
            if (word.isEmpty() || Character.isLetter(word.charAt(0))) {
                return null;
            }
            numbers[i] = Float.parseFloat(word);
        }
        return numbers;
    }

    private Point2D.Float point(float x, float y) {
        Point2D.Float at = state.point(x, y);
        return new Point2D.Float(at.x, height - at.y);
    }
}
