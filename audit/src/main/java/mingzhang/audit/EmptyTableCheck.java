package mingzhang.audit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;
import mingzhang.document.Document;

/** A table with heads and nothing below them, of which nobody says that it is empty. */
final class EmptyTableCheck implements ReviewCheck {
    private static final Pattern TOTAL = Pattern.compile("合计|总计|小计");
    private static final Pattern SAID = Pattern.compile("空表|无数据|为空|没有|无此项|未安排|本表无|无.{0,16}(?:收入|支出|收支|预算|安排|情况)");
    private static final int NEAR = 2;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        Document document = reviewed.document();
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Table table && isEmpty(table) && !said(document, blocks, i)) {
                String name = table.caption().isBlank() ? "这张表" : "“" + table.caption() + "”";
                remarks.add(
                        "structure",
                        Severity.NOTE,
                        name + "没有填写任何内容；没有数据的应填0并注明“本表为空表”。",
                        table.cells().getFirst().place());
            }
        }
    }

    private static boolean isEmpty(Block.Table table) {
        int heads = Math.max(1, table.headerRows());
        return table.rows() > heads
                && table.columns() >= 3
                && table.cells().stream()
                        .filter(c -> c.row() >= heads)
                        .map(c -> Words.bare(c.text()).toLowerCase(Locale.ROOT))
                        .allMatch(t -> t.isEmpty() || TOTAL.matcher(t).matches());
    }

    private static boolean said(Document document, List<Block> blocks, int at) {
        int from = blocks.get(Math.max(0, at - NEAR)).place().start();
        int end = blocks.get(Math.min(blocks.size() - 1, at + NEAR)).place().end();
        String table = document.words(
                blocks.get(at).place().start(), blocks.get(at).place().end());
        String around = document.words(from, end).replace(table, "");
        return SAID.matcher(around).find();
    }
}
