package mingzhang.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.figures.Problem;

/** Compares what was composed with what a reader took from drawn pages. */
final class PagedReadBack {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final int SHOWN = 24;

    private final Composition composition;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    /** Blocks in which something did not come back. */
    private final Set<Integer> spoilt = new HashSet<>();
    /** Tables that were read and not yet compared. */
    private final Deque<Block.Table> tables = new ArrayDeque<>();
    /** The words that were read, without spaces, table by table: those before the first, behind it, and so on. */
    private final Deque<String> words = new ArrayDeque<>();

    private String text = "";
    private int at;
    /** Behind a chart, or where contents may stand, words may follow that were not composed as words. */
    private int free = -1;

    private int chart = -1;

    PagedReadBack(Composition composition, String file) {
        this.composition = composition;
        this.file = file;
    }

    ReadBack compare(Document read) {
        take(read);
        List<Block> blocks = composition.document().blocks();
        text = words.removeFirst();
        boolean cover = true;
        for (int i = 0; i < blocks.size(); i++) {
            boolean onCover = cover && isCover(blocks.get(i));
            if (cover && !onCover && i > 0) {
                free = at;
            }
            cover = onCover;
            block(i, blocks.get(i));
        }
        end();
        int equal = (int) composition.figures().stream()
                .filter(figure -> !spoilt.contains(figure.block()))
                .count();
        return new ReadBack(equal, problems);
    }

    private static boolean isCover(Block block) {
        return block instanceof Block.Heading heading && heading.level() == 0
                || block instanceof Block.Paragraph line && line.style() == Block.Paragraph.Style.COVER;
    }

    private void take(Document read) {
        StringBuilder stretch = new StringBuilder();
        for (Block block : read.blocks()) {
            switch (block) {
                case Block.Heading heading -> stretch.append(bare(heading.text()));
                case Block.Paragraph paragraph -> stretch.append(bare(paragraph.text()));
                case Block.Chart drawn -> stretch.append(bare(drawn.title()));
                case Block.Table table -> {
                    stretch.append(bare(table.caption())).append(bare(table.note()));
                    words.add(stretch.toString());
                    stretch.setLength(0);
                    tables.add(table);
                }
            }
        }
        words.add(stretch.toString());
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }

    private void block(int i, Block block) {
        switch (block) {
            case Block.Heading heading -> words(i, heading.text());
            case Block.Paragraph paragraph -> words(i, paragraph.text());
            case Block.Table table -> table(i, table);
            case Block.Chart drawn -> {
                words(i, drawn.title());
                free = Math.min(at, text.length());
                chart = i;
            }
        }
    }

    /** The words must come next; where a chart or the contents stand before them, they must come some time. */
    private void words(int i, String composed) {
        String wanted = bare(composed);
        int found = free < 0 ? at : find(wanted, following(i));
        if (found >= 0 && text.startsWith(wanted, found)) {
            passOver(found);
            at = found + wanted.length();
        } else {
            differs(i, wanted, text.substring(Math.min(at, text.length())));
            int again = text.indexOf(wanted.substring(wanted.length() / 2), at);
            at = again < 0 ? at : again + wanted.length() - wanted.length() / 2;
            passOver(at);
        }
    }

    /** Where words stand behind a free stretch: at the first place where those of the next block follow them. */
    private int find(String wanted, String next) {
        int found = text.indexOf(wanted, free);
        while (found >= 0 && !text.startsWith(next, found + wanted.length())) {
            found = text.indexOf(wanted, found + 1);
        }
        return found;
    }

    /** How the block behind one begins. */
    private String following(int i) {
        List<Block> blocks = composition.document().blocks();
        if (i + 1 >= blocks.size() || blocks.get(i) instanceof Block.Table) {
            return "";
        }
        return bare(
                switch (blocks.get(i + 1)) {
                    case Block.Heading heading -> heading.text();
                    case Block.Paragraph paragraph -> paragraph.text();
                    case Block.Table table -> table.caption();
                    case Block.Chart drawn -> drawn.title();
                });
    }

    /** Ends the free stretch; all values of the chart that stands there must be among its words. */
    private void passOver(int to) {
        if (chart >= 0) {
            int drawn = chart;
            String stretch = text.substring(Math.min(free, text.length()), Math.clamp(to, free, text.length()));
            composition.figures().stream()
                    .filter(figure -> figure.block() == drawn && !stretch.contains(figure.printed()))
                    .forEach(figure -> {
                        spoilt.add(drawn);
                        problems.add(ReadBack.problem(file, figure.label(), figure.printed(), shown(stretch, 0)));
                    });
        }
        free = -1;
        chart = -1;
    }

    private void table(int i, Block.Table composed) {
        words(i, composed.caption() + composed.note());
        if (tables.isEmpty()) {
            spoilt.add(i);
            problems.add(ReadBack.problem(file, where(composed), composed.rows() + "行的表", ""));
            return;
        }
        if (at < text.length()) {
            differs(i, "", text.substring(at));
        }
        Block.Table read = tables.removeFirst();
        text = words.removeFirst();
        at = 0;
        if (composed.rows() == read.rows() && composed.columns() == read.columns()) {
            cells(i, composed, read);
        } else {
            numbers(i, composed, read);
        }
    }

    private void cells(int i, Block.Table composed, Block.Table read) {
        for (Block.Cell cell : composed.cells()) {
            String there =
                    read.at(cell.row(), cell.column()).map(Block.Cell::text).orElse("");
            if (!bare(there).equals(bare(cell.text()))) {
                spoilt.add(i);
                String place = where(composed) + "第" + (cell.row() + 1) + "行第" + (cell.column() + 1) + "列";
                problems.add(ReadBack.problem(file, place, cell.text(), there));
            }
        }
    }

    /** Where pages part a table otherwise than it was composed, its figures must be the same, each as often. */
    private void numbers(int i, Block.Table composed, Block.Table read) {
        List<String> wanted = numbers(composed).sorted().collect(Collectors.toCollection(ArrayList::new));
        List<String> got = numbers(read).sorted().collect(Collectors.toCollection(ArrayList::new));
        if (!wanted.equals(got)) {
            spoilt.add(i);
            List<String> missing = new ArrayList<>(wanted);
            got.forEach(missing::remove);
            wanted.forEach(got::remove);
            problems.add(ReadBack.problem(file, where(composed), String.join("、", missing), String.join("、", got)));
        }
    }

    private static Stream<String> numbers(Block.Table table) {
        return table.cells().stream()
                .flatMap(cell -> NUMBER.matcher(bare(cell.text())).results())
                .map(MatchResult::group);
    }

    private static String where(Block.Table table) {
        return "“" + table.caption().replace('\n', ' ') + "”";
    }

    private void end() {
        passOver(text.length());
        for (Block.Table table : tables) {
            problems.add(ReadBack.problem(file, where(table), "", table.rows() + "行的表"));
        }
    }

    private void differs(int i, String wanted, String got) {
        spoilt.add(i);
        int same = 0;
        while (same < Math.min(wanted.length(), got.length()) && wanted.charAt(same) == got.charAt(same)) {
            same++;
        }
        problems.add(ReadBack.problem(file, "第" + (i + 1) + "段", shown(wanted, same), shown(got, same)));
    }

    /** The words around a place. */
    private static String shown(String words, int place) {
        int from = Math.max(0, place - SHOWN / 2);
        return words.substring(Math.min(from, words.length()), Math.min(words.length(), from + SHOWN));
    }
}
