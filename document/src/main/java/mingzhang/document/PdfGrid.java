package mingzhang.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rebuilds a table from the lines that are drawn around its cells. Where an inner line is missing, cells are merged. */
final class PdfGrid {
    private static final float SAME = 3f;
    private static final float SLIVER = 9f;
    private static final int MOST_CELLS = 60_000;

    private final int page;
    private final float[] xs;
    private final float[] ys;
    /** [row][edge]: whether a line stands on the left of that column in that row. */
    private final boolean[][] upright;
    /** [edge][column]: whether a line lies above that row in that column. */
    private final boolean[][] level;

    private final int[][] owner;
    private final List<int[]> cells = new ArrayList<>();

    private PdfGrid(int page, float[] xs, float[] ys, List<PdfRule> rules) {
        this.page = page;
        this.xs = xs;
        this.ys = ys;
        upright = new boolean[ys.length - 1][xs.length];
        level = new boolean[ys.length][xs.length - 1];
        owner = new int[ys.length - 1][xs.length - 1];
        rules.forEach(this::mark);
        merge();
    }

    /** The grid of these lines, or nothing where they draw a frame or an underline rather than a table. */
    static Optional<PdfGrid> of(PdfPage page, List<PdfRule> rules) {
        float[] ys = edges(rules, true);
        float[] xs = edges(rules, false);
        if (xs.length < 2 || ys.length < 2) {
            return Optional.empty();
        }
        xs = withoutSlivers(withOpenSides(xs, rules), ys, page.glyphs());
        boolean table = xs.length > 2 && (long) xs.length * ys.length <= MOST_CELLS;
        return table ? Optional.of(new PdfGrid(page.number(), xs, ys, rules)) : Optional.empty();
    }

    private static float[] edges(List<PdfRule> rules, boolean horizontal) {
        List<Float> at = rules.stream()
                .filter(r -> r.horizontal() == horizontal)
                .map(PdfRule::at)
                .sorted()
                .toList();
        List<Float> edges = new ArrayList<>();
        for (float value : at) {
            if (edges.isEmpty() || value - edges.getLast() > SAME) {
                edges.add(value);
            }
        }
        return floats(edges);
    }

    /** Tables drawn without their outermost uprights: the level lines show how far they reach. */
    private static float[] withOpenSides(float[] xs, List<PdfRule> rules) {
        float from = xs[0];
        float to = xs[xs.length - 1];
        for (PdfRule rule : rules) {
            from = rule.horizontal() ? Math.min(from, rule.from()) : from;
            to = rule.horizontal() ? Math.max(to, rule.to()) : to;
        }
        List<Float> result = new ArrayList<>();
        if (xs[0] - from > SLIVER) {
            result.add(from);
        }
        for (float x : xs) {
            result.add(x);
        }
        if (to - xs[xs.length - 1] > SLIVER) {
            result.add(to);
        }
        return floats(result);
    }

    /** Rows drawn with edges a few points apart make columns that hold nothing: they are one edge. */
    private static float[] withoutSlivers(float[] xs, float[] ys, List<PdfGlyph> glyphs) {
        List<Float> result = new ArrayList<>();
        for (float x : xs) {
            boolean sliver = !result.isEmpty()
                    && x - result.getLast() < SLIVER
                    && !holdsWords(result.getLast(), x, ys[0], ys[ys.length - 1], glyphs);
            if (!sliver) {
                result.add(x);
            }
        }
        return floats(result);
    }

    private static boolean holdsWords(float from, float to, float top, float bottom, List<PdfGlyph> glyphs) {
        return glyphs.stream()
                .anyMatch(g -> !g.isBlank()
                        && g.middleX() > from
                        && g.middleX() < to
                        && g.middleY() > top
                        && g.middleY() < bottom);
    }

    private static float[] floats(List<Float> values) {
        float[] result = new float[values.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = values.get(i);
        }
        return result;
    }

    private void mark(PdfRule rule) {
        float[] across = rule.horizontal() ? ys : xs;
        float[] along = rule.horizontal() ? xs : ys;
        int edge = nearest(across, rule.at());
        for (int i = 0; i + 1 < along.length; i++) {
            float middle = (along[i] + along[i + 1]) / 2;
            if (rule.from() <= middle && middle <= rule.to()) {
                if (rule.horizontal()) {
                    level[edge][i] = true;
                } else {
                    upright[i][edge] = true;
                }
            }
        }
    }

    private static int nearest(float[] edges, float at) {
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            best = Math.abs(edges[i] - at) < Math.abs(edges[best] - at) ? i : best;
        }
        return best;
    }

    private void merge() {
        for (int[] row : owner) {
            Arrays.fill(row, -1);
        }
        for (int row = 0; row < owner.length; row++) {
            for (int column = 0; column < owner[row].length; column++) {
                if (owner[row][column] < 0) {
                    claim(row, column);
                }
            }
        }
    }

    private void claim(int row, int column) {
        int right = column + 1;
        while (right < owner[row].length && owner[row][right] < 0 && !upright[row][right]) {
            right++;
        }
        int below = row + 1;
        while (below < owner.length && open(below, column, right)) {
            below++;
        }
        for (int r = row; r < below; r++) {
            Arrays.fill(owner[r], column, right, cells.size());
        }
        cells.add(new int[] {row, column, below - row, right - column});
    }

    /** Whether a merged cell may grow into this row: no line above it, none within, nobody there. */
    private boolean open(int row, int from, int to) {
        for (int column = from; column < to; column++) {
            if (level[row][column] || owner[row][column] >= 0 || column > from && upright[row][column]) {
                return false;
            }
        }
        return (from == 0 || upright[row][from]) && (to == owner[row].length || upright[row][to]);
    }

    boolean holds(PdfGlyph glyph) {
        float x = glyph.middleX();
        float y = glyph.middleY();
        return x > xs[0] - 1 && x < xs[xs.length - 1] + 1 && y > ys[0] - 1 && y < ys[ys.length - 1] + 1;
    }

    /** The table with these characters, all of which it {@link #holds}, in its cells. */
    PdfTable fill(List<PdfGlyph> glyphs) {
        List<List<PdfGlyph>> content = new ArrayList<>();
        cells.forEach(cell -> content.add(new ArrayList<>()));
        List<PdfGlyph> run = new ArrayList<>();
        for (PdfGlyph glyph : glyphs) {
            if (!run.isEmpty() && !oneRun(run.getLast(), glyph)) {
                content.get(cellOf(run)).addAll(run);
                run.clear();
            }
            run.add(glyph);
        }
        if (!run.isEmpty()) {
            content.get(cellOf(run)).addAll(run);
        }
        List<PdfTable.Cell> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            filled.add(cell(cells.get(i), content.get(i)));
        }
        filled.sort(Comparator.comparingInt(PdfTable.Cell::row).thenComparingInt(PdfTable.Cell::column));
        return new PdfTable(page, xs, ys[0], ys[ys.length - 1], ys.length - 1, filled, true);
    }

    /** Characters that belong together even where they run over the edge of their cell. */
    private boolean oneRun(PdfGlyph a, PdfGlyph b) {
        float gap = b.x() - a.right();
        boolean close = Math.abs(a.y() - b.y()) < 0.5f && gap > -0.3f * a.size() && gap < 0.12f * a.size();
        return close && (a.show() == b.show() || cellAt(a) == cellAt(b));
    }

    private int cellOf(List<PdfGlyph> run) {
        int best = cellAt(run.getFirst());
        if (best == cellAt(run.getLast())) {
            return best;
        }
        int[] votes = new int[cells.size()];
        for (PdfGlyph glyph : run) {
            int cell = cellAt(glyph);
            if (!glyph.isBlank() && ++votes[cell] > votes[best]) {
                best = cell;
            }
        }
        return best;
    }

    private int cellAt(PdfGlyph glyph) {
        return owner[band(ys, glyph.middleY())][band(xs, glyph.middleX())];
    }

    private static int band(float[] edges, float at) {
        int found = Arrays.binarySearch(edges, at);
        int band = found >= 0 ? found : -found - 2;
        return Math.clamp(band, 0, edges.length - 2);
    }

    private PdfTable.Cell cell(int[] at, List<PdfGlyph> glyphs) {
        float left = xs[at[1]];
        float right = xs[at[1] + at[3]];
        boolean upright = !glyphs.isEmpty() && glyphs.stream().allMatch(g -> g.stacked() || g.isBlank());
        String text = upright ? PdfCellText.stacked(glyphs) : PdfCellText.of(PdfLine.of(page, glyphs), right - left);
        return new PdfTable.Cell(at[0], at[1], at[2], at[3], text, page, left, ys[at[0]], right, ys[at[0] + at[2]]);
    }
}
