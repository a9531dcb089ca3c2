package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table without lines, each put together again from the lines that its wrapped words stand on. */
final class PdfRows {
    private static final float NEAR = 0.8f;
    private static final float CENTRED = 0.95f;

    private final List<PdfLine> lines;
    private final PdfColumns columns;
    private final float pitch;

    PdfRows(List<PdfLine> lines, PdfColumns columns) {
        this.lines = lines;
        this.columns = columns;
        this.pitch = pitch();
    }

    /** From one row to the next, where nothing is wrapped. */
    private float pitch() {
        List<Float> steps = new ArrayList<>();
        PdfLine last = null;
        for (PdfLine line : lines) {
            if (PdfAligned.isFigureRow(line)) {
                if (last != null) {
                    steps.add(line.y() - last.y());
                }
                last = line;
            }
        }
        List<Float> sorted = steps.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /** Heads of several lines beside heads of one, all centred upon one height, stand closer than lines do: they are one row. */
    static List<PdfLine> heads(List<PdfLine> heads, PdfColumns columns) {
        PdfRows rows = new PdfRows(heads, columns);
        List<PdfLine> whole = new ArrayList<>();
        float last = 0;
        for (PdfLine head : heads) {
            PdfLine line = head.of(columns.apart(head));
            if (!whole.isEmpty() && line.y() - last < CENTRED * line.size()) {
                whole.add(rows.joined(whole.removeLast(), line));
            } else {
                whole.add(line);
            }
            last = line.y();
        }
        return whole;
    }

    List<PdfLine> whole() {
        List<PdfLine> rows = new ArrayList<>();
        List<PdfLine> above = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (PdfAligned.isFigureRow(line)) {
                PdfLine row = line;
                for (int j = above.size() - 1; j >= 0; j--) {
                    row = joined(above.get(j), row);
                }
                above.clear();
                rows.add(row);
            } else if (stands(i)) {
                rows.addAll(above);
                above.clear();
                rows.add(line);
            } else if (ofNext(i)) {
                above.add(line);
            } else if (rows.isEmpty()) {
                rows.add(line);
            } else {
                rows.add(joined(rows.removeLast(), line));
            }
        }
        rows.addAll(above);
        return rows;
    }

    /** Whether a line without figures is a row of its own: as far from the next ones as rows are, or named like one. */
    private boolean stands(int at) {
        PdfLine line = lines.get(at);
        float up = at > 0 ? line.y() - lines.get(at - 1).y() : Float.MAX_VALUE;
        float down = at + 1 < lines.size() ? lines.get(at + 1).y() - line.y() : Float.MAX_VALUE;
        boolean far = Math.min(up, down) > NEAR * pitch;
        boolean wraps = at + 1 < lines.size() && lacksName(lines.get(at + 1)) && down < NEAR * pitch;
        return !wraps && (far || PdfAligned.opensRow(line) && columns.isFirst(line));
    }

    private static boolean lacksName(PdfLine row) {
        return PdfAligned.isFigureRow(row) && !PdfAligned.hasWords(row);
    }

    /** Whether the line stands nearer to the row below it than to what is above. */
    private boolean ofNext(int at) {
        if (at + 1 >= lines.size()) {
            return false;
        }
        float up = at > 0 ? lines.get(at).y() - lines.get(at - 1).y() : Float.MAX_VALUE;
        float down = lines.get(at + 1).y() - lines.get(at).y();
        return down < up - 0.5f;
    }

    /** One line with the words of both, those in one column behind each other. */
    private PdfLine joined(PdfLine first, PdfLine second) {
        List<PdfLine.Part> parts = new ArrayList<>(first.parts());
        for (PdfLine.Part part : second.parts()) {
            int same = sameColumn(parts, part);
            if (same < 0) {
                parts.add(part);
            } else {
                PdfLine.Part old = parts.get(same);
                parts.set(
                        same,
                        new PdfLine.Part(
                                Math.min(old.left(), part.left()),
                                Math.max(old.right(), part.right()),
                                old.text() + part.text()));
            }
        }
        parts.sort((a, b) -> Float.compare(a.left(), b.left()));
        PdfLine row = PdfAligned.isFigureRow(first) ? first : second;
        return new PdfLine(
                row.page(),
                Math.min(first.left(), second.left()),
                Math.max(first.right(), second.right()),
                row.y(),
                row.size(),
                first.text() + second.text(),
                parts);
    }

    private int sameColumn(List<PdfLine.Part> parts, PdfLine.Part part) {
        int column = columns.first(part);
        for (int i = 0; i < parts.size(); i++) {
            if (columns.first(parts.get(i)) == column) {
                return i;
            }
        }
        return -1;
    }
}
