package mingzhang.audit.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mingzhang.audit.page.ViewerData.FigureView;
import mingzhang.audit.page.ViewerData.FindingView;
import mingzhang.audit.page.ViewerData.SpotView;
import org.jspecify.annotations.Nullable;

/** Cuts pieces of text where figures and places of findings begin and end. Pieces come in reading order. */
final class Overlay {
    /** How many places that lie upon each other are told apart. */
    private static final int MOST_UPON_EACH_OTHER = 64;

    private final List<FigureView> figures;
    private final List<Mark> marks;
    private int nextFigure;
    private int nextMark;
    private int firstNear;

    Overlay(ViewerData data) {
        figures = data.figures().stream()
                .sorted(Comparator.comparingInt(FigureView::start))
                .toList();
        marks = IntStream.range(0, data.findings().size())
                .boxed()
                .flatMap(f -> Mark.of(f + 1, data.findings().get(f)).stream())
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
    }

    /** The place of a finding; both are counted from 1. */
    record Mark(int finding, int place, int start, int end) {
        static List<Mark> of(int number, FindingView finding) {
            return IntStream.range(0, finding.places().size())
                    .mapToObj(i -> of(number, i + 1, finding.places().get(i)))
                    .toList();
        }

        private static Mark of(int finding, int place, SpotView spot) {
            return new Mark(finding, place, spot.start(), spot.end());
        }

        private boolean covers(int at) {
            return start <= at && at < end;
        }
    }

    /**
     * A stretch of text that is drawn in one way.
     *
     * @param begins the places that begin here, or before, and were not met so far
     * @param finding the number of the finding whose place this is, or 0
     */
    record Run(String text, @Nullable FigureView figure, List<Mark> begins, int finding) {}

    List<Run> runs(BlockView.Piece piece) {
        int start = piece.start();
        int end = start + piece.text().length();
        while (nextFigure < figures.size() && figures.get(nextFigure).end() <= start) {
            nextFigure++;
        }
        List<Mark> near = near(start, end);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (int i = nextFigure; i < figures.size() && figures.get(i).start() < end; i++) {
            cuts.add(Math.max(start, figures.get(i).start()));
            cuts.add(Math.min(end, figures.get(i).end()));
        }
        near.forEach(m -> cuts.addAll(List.of(Math.max(start, m.start()), Math.min(end, m.end()))));
        List<Run> runs = new ArrayList<>();
        int figure = nextFigure;
        Integer from = start;
        for (Integer to = cuts.higher(from); to != null; from = to, to = cuts.higher(from)) {
            while (figure + 1 < figures.size() && figures.get(figure + 1).start() <= from) {
                figure++;
            }
            runs.add(run(piece.text().substring(from - start, to - start), from, to, figure, near));
        }
        return runs;
    }

    /** The places that lie within a piece, or reach into it. */
    private List<Mark> near(int start, int end) {
        while (firstNear < marks.size() && marks.get(firstNear).end() <= start) {
            firstNear++;
        }
        List<Mark> near = new ArrayList<>();
        for (int i = firstNear; i < marks.size() && marks.get(i).start() < end; i++) {
            if (marks.get(i).end() > start) {
                near.add(marks.get(i));
            }
        }
        return near;
    }

    /** The first of the places that covers a character; they are sorted by where they start. */
    private static int finding(List<Mark> near, int at) {
        int low = 0;
        int high = near.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (near.get(middle).start() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int finding = 0;
        for (int i = low - 1; i >= Math.max(0, low - MOST_UPON_EACH_OTHER); i--) {
            finding = near.get(i).covers(at) ? near.get(i).finding() : finding;
        }
        return finding;
    }

    private Run run(String text, int from, int to, int last, List<Mark> near) {
        FigureView figure = last < figures.size() ? figures.get(last) : null;
        boolean covered = figure != null && figure.start() <= from && from < figure.end();
        return new Run(text, covered ? figure : null, begun(to), finding(near, from));
    }

    private List<Mark> begun(int before) {
        int first = nextMark;
        while (nextMark < marks.size() && marks.get(nextMark).start() < before) {
            nextMark++;
        }
        return marks.subList(first, nextMark);
    }

    /** The places that no piece of text held. */
    List<Mark> left() {
        return marks.subList(nextMark, marks.size());
    }
}
