package mingzhang.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.document.Block;
import mingzhang.figures.Figure;
import mingzhang.figures.FigureReader;
import mingzhang.figures.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A table as its reader takes it: which cells are figures, and which words name each of them.
 *
 * @param table the table
 * @param caption the line above it, or the heading that names it
 * @param headerRows how many rows are heads
 * @param rows by row of the table: its code, if it has one, and the figures of its columns
 * @param columns the words above each column, outermost first
 */
record Grid(int block, Block.Table table, String caption, int headerRows, List<Row> rows, List<String> columns) {
    private static final Pattern CODE = Pattern.compile("\\d{2,7}");
    private static final Pattern CODE_HEAD = Pattern.compile("编码|代码|序号|行次|栏次|^[类款项]$|编号|年度$");
    private static final Pattern DASHES = Pattern.compile("[-—–－/]+");
    private static final Pattern LINE_NUMBERS = Pattern.compile("栏次|行次");

    /**
     * A row below the heads.
     *
     * @param row its number in the table, from 0
     * @param codes by column: the classification code to the left that the cell belongs to, or empty
     * @param cells by column; null where the cell is no figure
     * @param names by column: the words to the left that name the cell
     */
    record Row(int row, List<String> codes, List<@Nullable Mention> cells, List<String> names) {
        boolean isCoded() {
            return codes.stream().anyMatch(c -> !c.isEmpty());
        }

        String name() {
            return names.stream().filter(n -> !n.isEmpty()).findFirst().orElse("");
        }
    }

    static Grid of(int block, Block.Table table, String heading, List<Mention> all) {
        String caption = table.caption().isBlank() ? heading : table.caption();
        String[][] texts = texts(table);
        int heads = headRows(table, texts);
        List<String> columns = columnWords(table, texts, heads);
        Block.@Nullable Cell[][] cells = new Block.Cell[table.rows()][table.columns()];
        table.cells().forEach(cell -> cells[cell.row()][cell.column()] = cell);
        Unit unit = Unit.stated(table.note() + " " + table.caption()).orElse(Unit.BARE);
        List<Row> rows = new ArrayList<>();
        for (int row = heads; row < table.rows(); row++) {
            rows.add(row(block, cells[row], texts, row, columns, unit, all));
        }
        return new Grid(block, table, Words.bare(caption), heads, rows, columns);
    }

    /** The text of every position; a merged cell speaks for all that it covers. */
    private static String[][] texts(Block.Table table) {
        String[][] texts = new String[table.rows()][table.columns()];
        for (String[] row : texts) {
            Arrays.fill(row, "");
        }
        for (Block.Cell cell : table.cells()) {
            String words = cell.text().replaceAll("\\s+", "");
            for (int r = cell.row(); r < Math.min(table.rows(), cell.row() + cell.rowSpan()); r++) {
                for (int c = cell.column(); c < Math.min(table.columns(), cell.column() + cell.columnSpan()); c++) {
                    texts[r][c] = Words.simplified(words);
                }
            }
        }
        return texts;
    }

    private static int headRows(Block.Table table, String[][] texts) {
        int row = Math.max(0, Math.min(firstAmount(table, texts), table.rows() - 1));
        while (row > 1 && isNameAlone(texts, row - 1)) {
            row--;
        }
        while (row < table.rows() - 1 && !holdsAmount(texts[row]) && !isNameAlone(texts, row)) {
            row++;
        }
        return row < table.rows() - 1 || table.rows() == 1 ? row : Math.max(table.headerRows(), 0);
    }

    /** Below a whole row of heads, a name with nothing beside it is an item without amounts, not one more head. */
    private static boolean isNameAlone(String[][] texts, int row) {
        if (row == 0 || Arrays.stream(texts[row - 1]).anyMatch(String::isEmpty)) {
            return false;
        }
        long words = Arrays.stream(texts[row]).filter(t -> !t.isEmpty()).count();
        boolean leading = texts[row].length > 2 && !texts[row][0].isEmpty() && texts[row][0].length() > 1;
        return leading && (words == 1 || words == 2 && texts[row][0].matches("\\d{3,7}"));
    }

    /** The heads that the reader saw, unless one of them holds an amount with its unit: 5万元. */
    private static int firstAmount(Block.Table table, String[][] texts) {
        for (int row = 0; row < Math.min(table.headerRows(), texts.length); row++) {
            for (String cell : texts[row]) {
                if (FigureReader.readCell(cell, Unit.BARE)
                        .filter(f -> f.unit().isMoney())
                        .isPresent()) {
                    return row;
                }
            }
        }
        return table.headerRows();
    }

    private static boolean holdsAmount(String[] row) {
        String joined = String.join("", row);
        if (LINE_NUMBERS.matcher(joined).find()) {
            return false;
        }
        for (String cell : row) {
            if (FigureReader.readCell(cell, Unit.BARE).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> columnWords(Block.Table table, String[][] texts, int heads) {
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            List<String> words = new ArrayList<>();
            for (int r = 0; r < heads; r++) {
                if (!texts[r][c].isEmpty()
                        && (words.isEmpty() || !words.getLast().equals(texts[r][c]))) {
                    words.add(texts[r][c]);
                }
            }
            columns.add(String.join("/", words));
        }
        return columns;
    }

    private static Row row(
            int block,
            Block.@Nullable Cell[] starting,
            String[][] texts,
            int row,
            List<String> columns,
            Unit unit,
            List<Mention> all) {
        StringBuilder code = new StringBuilder();
        List<String> codes = new ArrayList<>();
        List<@Nullable Mention> cells = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String name = "";
        boolean open = true;
        for (int c = 0; c < starting.length; c++) {
            String text = DASHES.matcher(texts[row][c]).matches() ? "" : texts[row][c];
            Optional<Block.Cell> cell = Optional.ofNullable(starting[c]);
            if (cell.isEmpty() && c > 0 && isContinued(starting, texts[row], c)) {
                names.add(name);
                codes.add(wholeCode(code.toString()));
                cells.add(null);
                continue;
            }
            boolean coded = isCode(text, columns.get(c), c, code);
            Optional<Figure> figure =
                    coded || cell.isEmpty() ? Optional.empty() : figure(cell.get(), columns.get(c), unit);
            if (coded) {
                code.delete(0, open ? 0 : code.length());
                code.append(code.isEmpty() || text.length() > 1 ? text : "0" + text);
            } else if (figure.isEmpty() && !text.isEmpty() && !isSpannedFigure(cell, text)) {
                name = text;
            }
            open = coded || (open && figure.isEmpty() && text.isEmpty());
            names.add(name);
            codes.add(wholeCode(code.toString()));
            cells.add(
                    figure.isEmpty()
                            ? null
                            : cellMention(block, cell.orElseThrow(), figure.get(), name, columns.get(c), all));
        }
        return new Row(row, codes, cells, names);
    }

    /** Whether a cell further left covers this position, too: a code over 类 款 项 is one code. */
    private static boolean isContinued(Block.@Nullable Cell[] starting, String[] texts, int column) {
        for (int c = column - 1; c >= 0 && texts[c].equals(texts[column]); c--) {
            Block.@Nullable Cell cell = starting[c];
            if (cell != null) {
                return cell.column() + cell.columnSpan() > column;
            }
        }
        return false;
    }

    /** A figure whose cell covers several positions names none of them. */
    private static boolean isSpannedFigure(Optional<Block.Cell> starting, String text) {
        return starting.isEmpty() && FigureReader.readCell(text, Unit.BARE).isPresent();
    }

    private static boolean isCode(String text, String column, int c, StringBuilder before) {
        if (!CODE.matcher(text).matches()) {
            return CODE_HEAD.matcher(column).find() && text.matches("\\d{1,2}");
        }
        boolean head = Arrays.stream(column.split("/"))
                .anyMatch(h -> CODE_HEAD.matcher(h).find());
        boolean leading = c == 0 && (text.length() == 3 || text.length() == 5 || text.length() == 7);
        return head || leading || (c <= 2 && !before.isEmpty() && text.length() == 2);
    }

    private static String wholeCode(String digits) {
        int length = digits.length();
        return length == 3 || length == 5 || length == 7 ? digits : "";
    }

    private static Optional<Figure> figure(Block.Cell cell, String column, Unit unit) {
        Unit stated = Unit.stated(column).orElse(column.contains("%") || column.endsWith("率") ? Unit.PERCENT : unit);
        return FigureReader.readCell(cell.text(), stated);
    }

    private static Mention cellMention(
            int block, Block.Cell cell, Figure figure, String name, String column, List<Mention> all) {
        Role role = figure.unit().isRate() ? Role.OTHER : Role.AMOUNT;
        String label = name.isEmpty() ? column : name;
        Mention mention = new Mention(
                all.size(),
                figure,
                cell.place()
                        .within(
                                Math.max(0, figure.start()),
                                Math.max(0, figure.start()) + figure.printed().length()),
                block,
                "",
                role,
                label,
                "",
                0,
                Labels.year(column),
                Labels.stage(column),
                Words.bare(name),
                column);
        all.add(mention);
        return mention;
    }
}
