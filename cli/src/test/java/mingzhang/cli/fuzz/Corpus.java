package mingzhang.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;
import mingzhang.year.Samples;
import mingzhang.year.YearJson;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What is altered: the documents of the tests, the program's own files, and the samples where they lie beside the checkout.
 */
final class Corpus {
    private static final int LARGEST = 600_000;

    /** @param name with its ending; for the catalogue, the path in its folder */
    record Seed(String name, byte[] bytes) {}

    private final Map<Target, List<Seed>> small = new EnumMap<>(Target.class);
    private final Map<Target, List<Seed>> large = new EnumMap<>(Target.class);

    /** @param root of the checkout */
    static Corpus of(Path root) throws IOException {
        Corpus corpus = new Corpus();
        Path resources = Path.of("src/test/resources/mingzhang");
        corpus.documents(root.resolve("document").resolve(resources).resolve("document/golden"));
        corpus.documents(root.resolve("audit").resolve(resources).resolve("audit"));
        corpus.documents(root.resolveSibling("shared").resolve("samples"));
        corpus.documents(root.resolve("../../shared/samples").normalize());
        corpus.program(root);
        return corpus;
    }

    Seed pick(Target target, Dice dice) {
        List<Seed> often = small.getOrDefault(target, List.of());
        List<Seed> seldom = large.getOrDefault(target, List.of());
        return often.isEmpty() || !seldom.isEmpty() && dice.once(40) ? dice.of(seldom) : dice.of(often);
    }

    private void add(Target target, String name, byte[] bytes) {
        if (bytes.length <= LARGEST) {
            Map<Target, List<Seed>> shelf = bytes.length <= 16_000 || target != Target.DOCUMENT ? small : large;
            shelf.computeIfAbsent(target, t -> new ArrayList<>()).add(new Seed(name, bytes));
        }
    }

    private void documents(Path folder) throws IOException {
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            byte[] bytes = Files.readAllBytes(file);
            if (name.endsWith(".json")) {
                add(Target.LABELS, name, bytes);
            } else if (!name.equals("facts.txt") && !name.equals("report.txt") && Documents.isKnown(name)) {
                add(Target.DOCUMENT, name, bytes);
                plainPdf(name, bytes);
                rewritten(name, bytes);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A pdf whose streams can be altered as words: nothing in it is packed. */
    private void plainPdf(String name, byte[] bytes) throws IOException {
        if (!name.endsWith(".pdf") || bytes.length > LARGEST) {
            return;
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
                COSObject object = pdf.getDocument().getObjectFromPool(key);
                COSBase base = object.getObject();
                if (base instanceof COSStream stream) {
                    unpack(stream);
                }
            }
            pdf.setDocumentId(1L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            add(Target.DOCUMENT, "plain-" + name, out.toByteArray());
        }
    }

    private static void unpack(COSStream stream) throws IOException {
        byte[] plain;
        try (InputStream in = stream.createInputStream()) {
            plain = in.readAllBytes();
        }
        try (OutputStream out = stream.createOutputStream()) {
            out.write(plain);
        }
    }

    /** What the program writes of it, in each format that it writes. */
    private void rewritten(String name, byte[] bytes) throws IOException {
        if (bytes.length > 16_000) {
            return;
        }
        Document document;
        try {
            document = Documents.read(name, bytes);
        } catch (UnreadableException e) {
            return; // a document that is there because it cannot be read
        }
        for (Documents.Format format : Documents.Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Documents.write(document, format, out);
            add(Target.DOCUMENT, name + "." + format.name().toLowerCase(java.util.Locale.ROOT), out.toByteArray());
        }
    }

    private void program(Path root) throws IOException {
        Catalogue catalogue = Catalogue.load();
        for (Samples.Sample sample : Samples.list()) {
            try (InputStream in = Samples.workbook(sample.id())) {
                add(Target.WORKBOOK, sample.id() + ".xlsx", in.readAllBytes());
            }
            String json = YearJson.write(Samples.year(sample.id(), catalogue));
            add(Target.YEAR, sample.id() + ".json", json.getBytes(StandardCharsets.UTF_8));
        }
        add(Target.DECISIONS, "decisions.yaml", """
                - id: 0a1b2c3d4e5f
                  verdict: dismissed
                  reason: 上级批复另有口径
                  who: 核实人
                  day: 2021-09-30
                """.getBytes(StandardCharsets.UTF_8));
        add(Target.DECISIONS, "decisions.json", """
                [{"id": "0a1b2c3d4e5f", "verdict": "confirmed", "reason": "核实", "day": "2021-09-30"},
                 {"id": "000000000000", "verdict": "dismissed", "reason": "另有口径", "file": "a.docx"}]
                """.getBytes(StandardCharsets.UTF_8));
        Path own = root.resolve("catalogue/src/main/resources/mingzhang/catalogue");
        for (Path file : files(own)) {
            add(Target.CATALOGUE, own.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        add(Target.ARCHIVE, "folder.zip", archive());
    }

    private byte[] archive() {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        List<Seed> documents = small.getOrDefault(Target.DOCUMENT, List.of());
        for (int i = 0; i < documents.size(); i += 1 + documents.size() / 20) {
            Seed seed = documents.get(i);
            parts.putIfAbsent("公开/" + seed.name(), seed.bytes());
        }
        SequencedMap<String, byte[]> outer = new LinkedHashMap<>(parts);
        outer.put("内层.zip", Package.packed(parts));
        return Package.packed(outer);
    }
}
