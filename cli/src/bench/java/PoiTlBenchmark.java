import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.data.Cells;
import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.publish.Options;
import mingzhang.publish.Publication;
import mingzhang.publish.Publisher;
import mingzhang.publish.Release;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * The same words and tables written as docx by this program and by poi-tl from a template. A source file of its own, so that
 * poi-tl is no part of the program: docs/benchmarks.md says how to run it.
 */
final class PoiTlBenchmark {
    private static final int TIMES = Integer.getInteger("bench.times", 15);

    private PoiTlBenchmark() {}

    /** Something to be timed. */
    private interface Work {
        byte[] run() throws IOException;
    }

    public static void main(String[] args) throws Exception {
        Document document = document();
        byte[] template = template(document);
        byte[] own = own(document);
        byte[] other = other(template, document);
        if (Documents.read("other.docx", other).tables().count()
                != Documents.read("own.docx", own).tables().count()) {
            throw new IllegalStateException("not the same tables");
        }

        List<Long> ownTimes = new ArrayList<>();
        List<Long> otherTimes = new ArrayList<>();
        for (int i = -3; i < TIMES; i++) {
            time(() -> own(document), ownTimes, i >= 0);
            time(() -> other(template, document), otherTimes, i >= 0);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("写同一份 docx（" + document.tables().count() + " 张表，" + TIMES + " 次的中位数）：明账 " + micros(ownTimes) + " 微秒，poi-tl "
                + micros(otherTimes) + " 微秒，poi-tl 是明账的 "
                + BigDecimal.valueOf(median(otherTimes)).divide(BigDecimal.valueOf(median(ownTimes)), 1, RoundingMode.HALF_UP)
                + " 倍");
    }

    private static void time(Work work, List<Long> times, boolean counts) throws IOException {
        long start = System.nanoTime();
        if (work.run().length == 0) {
            throw new IOException("nothing written");
        }
        if (counts) {
            times.add(System.nanoTime() - start);
        }
    }

    private static long micros(List<Long> times) {
        return median(times) / 1000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** The document of a department, without its charts: poi-tl fills charts of a template only. */
    private static Document document() throws Exception {
        Catalogue catalogue = Catalogue.load();
        DepartmentYear year = Samples.year("lizhou-2020", catalogue);
        Profile profile = catalogue.profile(year.profile()).orElseThrow();
        Release draft = Release.published(Instant.EPOCH).asDraft();
        Options options = new Options(
                Set.of(Options.Format.DOCX), Options.Rounding.PLAIN, LocalDate.of(2021, 9, 30), Map.of(), draft);
        Path folder = Files.createTempDirectory("mz-bench");
        Publication made = Publisher.publish(year, profile, catalogue, options, folder);
        Document read = Documents.read(made.folder().resolve(made.file("docx").orElseThrow().name()));
        List<Block> blocks = read.blocks().stream()
                .filter(block -> !(block instanceof Block.Chart))
                .toList();
        return new Document(read.name(), read.title(), blocks, read.text(), read.notes());
    }

    private static byte[] own(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.write(document, Documents.Format.DOCX, out);
        return out.toByteArray();
    }

    /** A template with a tag for each paragraph and each table. */
    private static byte[] template(Document document) throws IOException {
        try (XWPFDocument docx = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < document.blocks().size(); i++) {
                String tag = document.blocks().get(i) instanceof Block.Table ? "{{#b" + i + "}}" : "{{b" + i + "}}";
                docx.createParagraph().createRun().setText(tag);
            }
            docx.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] other(byte[] template, Document document) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            data.put("b" + i, value(document.blocks().get(i)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFTemplate made = XWPFTemplate.compile(new ByteArrayInputStream(template)).render(data)) {
            made.write(out);
        }
        return out.toByteArray();
    }

    private static Object value(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Chart chart -> chart.title();
            case Block.Table table -> table(table);
        };
    }

    private static TableRenderData table(Block.Table table) {
        RowRenderData[] rows = IntStream.range(0, table.rows())
                .mapToObj(row -> {
                    Rows.RowBuilder built = Rows.of();
                    IntStream.range(0, table.columns())
                            .forEach(column -> built.addCell(Cells.of(table.at(row, column)
                                            .filter(cell -> cell.row() == row && cell.column() == column)
                                            .map(Block.Cell::text)
                                            .orElse(""))
                                    .create()));
                    return built.create();
                })
                .toArray(RowRenderData[]::new);
        return Tables.of(rows).create();
    }
}
