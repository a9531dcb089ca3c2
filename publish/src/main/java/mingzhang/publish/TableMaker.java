package mingzhang.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mingzhang.publish.Rows.Source;
import mingzhang.publish.TableSpec.Head;
import mingzhang.publish.TableSpec.Panel;
import mingzhang.publish.TableSpec.RowSpec;
import mingzhang.year.Sheet;

/** Fills a declared table with the figures of the data. */
final class TableMaker {
    private final Composing composing;

    /**
     * A row of a panel.
     *
     * @param name its first cell, or its code
     * @param top whether no other row adds it up already
     * @param total the names of the rows it adds up, {@code above}, {@code below}, or nothing
     */
    private record Named(String name, List<Draft.Cell> cells, boolean top, List<String> total) {}

    TableMaker(Composing composing) {
        this.composing = composing;
    }

    /**
     * A made table.
     *
     * @param headerRows how many rows of the grid are heads
     * @param empty whether it has no figure but zero
     * @param statement what is said below the table, without marks; empty for nothing
     */
    record Made(TableSpec spec, Draft draft, int headerRows, boolean empty, String statement) {
        Made saying(String words) {
            return new Made(spec, draft, headerRows, empty, words);
        }
    }

    Made make(TableSpec spec) {
        int depth = spec.panels().stream()
                .flatMap(p -> p.heads().stream())
                .mapToInt(Head::depth)
                .max()
                .orElse(1);
        List<List<Named>> tops = new ArrayList<>();
        List<List<Named>> feet = new ArrayList<>();
        for (Panel panel : spec.panels()) {
            tops.add(rows(panel.rows()));
            feet.add(rows(panel.foot()));
            List<Named> all = new ArrayList<>(tops.getLast());
            all.addAll(feet.getLast());
            all.forEach(row -> across(panel, row));
            link(all);
        }
        Draft draft = new Draft();
        heads(spec, depth).forEach(draft::row);
        boolean empty = allZero(tops) && allZero(feet);
        body(spec, tops, feet, empty).forEach(draft::row);
        return new Made(spec, draft, depth, empty, empty ? Ink.bare(composing.fill(spec.empty())) : "");
    }

    private static boolean allZero(List<List<Named>> panels) {
        return panels.stream()
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.quantity().map(q -> q.signum() == 0).orElse(true));
    }

    private List<List<Draft.Cell>> heads(TableSpec spec, int depth) {
        List<List<Draft.Cell>> rows = new ArrayList<>();
        IntStream.range(0, depth).forEach(i -> rows.add(new ArrayList<>()));
        spec.panels().forEach(panel -> panel.heads().forEach(head -> place(head, 0, rows)));
        return rows;
    }

    private void place(Head head, int level, List<List<Draft.Cell>> rows) {
        rows.get(level).add(words(head.text()));
        IntStream.range(1, head.width()).forEach(i -> rows.get(level).add(Draft.Cell.text(Draft.LEFT)));
        if (head.heads().isEmpty()) {
            rows.subList(level + 1, rows.size()).forEach(below -> below.add(Draft.Cell.text(Draft.ABOVE)));
        }
        head.heads().forEach(inner -> place(inner, level + 1, rows));
    }

    private List<List<Draft.Cell>> body(TableSpec spec, List<List<Named>> tops, List<List<Named>> feet, boolean empty) {
        int height = IntStream.range(0, tops.size())
                .map(i -> tops.get(i).size() + feet.get(i).size())
                .max()
                .orElse(0);
        int rows = empty ? 1 : height;
        List<List<Draft.Cell>> body = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Draft.Cell> cells = new ArrayList<>();
            for (int panel = 0; panel < tops.size(); panel++) {
                int width = spec.panels().get(panel).heads().stream()
                        .mapToInt(Head::width)
                        .sum();
                int fromFoot = row - (height - feet.get(panel).size());
                if (!empty && row < tops.get(panel).size()) {
                    cells.addAll(tops.get(panel).get(row).cells());
                } else if (!empty && fromFoot >= 0) {
                    cells.addAll(feet.get(panel).get(fromFoot).cells());
                } else {
                    IntStream.range(0, width).forEach(i -> cells.add(Draft.Cell.text("")));
                }
            }
            body.add(cells);
        }
        return body;
    }

    private List<Named> rows(List<RowSpec> specs) {
        List<Named> rows = new ArrayList<>();
        for (RowSpec spec : specs) {
            switch (spec) {
                case RowSpec.Fixed fixed -> rows.add(fixed(fixed));
                case RowSpec.Codes codes -> rows.addAll(codes(codes));
                case RowSpec.Each each ->
                    composing.data().rows(each.sheet(), "*").forEach(row -> rows.add(each(each, row)));
            }
        }
        return rows;
    }

    private Named fixed(RowSpec.Fixed spec) {
        List<Draft.Cell> cells = spec.cells().stream()
                .map(cell -> cell.startsWith("=")
                        ? Draft.Cell.figure(composing.facts().get(cell.substring(1)))
                        : words(cell))
                .toList();
        return named(cells, spec.total());
    }

    private static Named named(List<Draft.Cell> cells, List<String> total) {
        return new Named(cells.isEmpty() ? "" : cells.getFirst().text(), cells, true, total);
    }

    /** Tells every total of a panel which rows it adds. */
    private static void link(List<Named> rows) {
        for (int at = 0; at < rows.size(); at++) {
            Named total = rows.get(at);
            for (int other = 0; other < rows.size(); other++) {
                Named part = rows.get(other);
                boolean side = total.total().contains(other < at ? "above" : "below");
                if (other != at && (side && part.top() || total.total().contains(part.name()))) {
                    add(part, total.cells());
                }
            }
        }
    }

    private static void add(Named part, List<Draft.Cell> total) {
        for (int column = 0; column < Math.min(part.cells().size(), total.size()); column++) {
            Draft.Cell cell = part.cells().get(column);
            if (cell.quantity().isPresent() && total.get(column).quantity().isPresent()) {
                total.get(column).addends().add(cell);
            }
        }
    }

    private Named each(RowSpec.Each spec, Sheet.Row row) {
        return named(
                spec.cells().stream()
                        .map(cell -> cell.startsWith("=")
                                ? Draft.Cell.figure(Arithmetic.evaluate(
                                        cell.substring(1),
                                        name -> composing.data().quantity(spec.sheet(), row, name)))
                                : Draft.Cell.text(
                                        Ink.words(new References(composing).plain(Data.words(row.value(cell))))))
                        .toList(),
                List.of());
    }

    private List<Named> codes(RowSpec.Codes spec) {
        List<Source> all = composing.rows().sources(spec.sheets(), spec.keys()).stream()
                .filter(source -> spec.where().isEmpty()
                        || composing
                                        .rows()
                                        .sum(List.of(source), source.row().key(), spec.where())
                                        .signum()
                                != 0)
                .toList();
        List<Named> rows = new ArrayList<>();
        Map<String, Named> parents = new HashMap<>();
        groups(spec, all).forEach((code, below) -> {
            Named parent = parents.get(parent(spec, code));
            Named row = new Named(code, code(spec, code, below), parent == null, List.of());
            rows.add(row);
            parents.put(code, row);
            if (parent != null) {
                add(row, parent.cells());
            }
        });
        return rows;
    }

    /** Every code of every level, a parent before its children. */
    private static Map<String, List<Source>> groups(RowSpec.Codes spec, List<Source> all) {
        Map<String, List<Source>> groups = new TreeMap<>();
        spec.levels().forEach(level -> groups.putAll(Rows.groups(all, level)));
        return groups;
    }

    private static String parent(RowSpec.Codes spec, String code) {
        return spec.levels().stream()
                .filter(level -> level < code.length())
                .max(Integer::compare)
                .map(level -> code.substring(0, level))
                .orElse("");
    }

    private List<Draft.Cell> code(RowSpec.Codes spec, String code, List<Source> rows) {
        return spec.cells().stream()
                .map(cell -> switch (cell) {
                    case "编码" -> Draft.Cell.text(Ink.words(code));
                    case "名称" ->
                        Draft.Cell.text(Ink.words(
                                composing.data().codeName(spec.sheets().getFirst(), code)));
                    default ->
                        cell.startsWith("=")
                                ? Draft.Cell.figure(Arithmetic.evaluate(
                                        cell.substring(1),
                                        name -> composing.rows().sum(rows, code, name)))
                                : words(cell);
                })
                .toList();
    }

    private static void across(Panel panel, Named row) {
        panel.across().forEach((total, parts) -> {
            int at = panel.column(total);
            if (at >= row.cells().size() || row.cells().get(at).quantity().isEmpty()) {
                return;
            }
            List<Draft.Cell> across = row.cells().get(at).across();
            parts.forEach(part -> across.add(row.cells().get(panel.column(part))));
        });
    }

    /** Words of the profile, with the year and the department filled in. */
    private Draft.Cell words(String text) {
        return Draft.Cell.text(composing.fill(text));
    }
}
