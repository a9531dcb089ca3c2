package mingzhang.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The log of a folder of packages: one line for each publication, each with the hash of the line before, so that no
 * line can be changed or taken out unseen.
 */
public final class PublicationLog {
    /** Its name beside the packages. */
    public static final String FILE = "公开日志.jsonl";

    private static final String START = "0".repeat(64);
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublicationLog() {}

    /**
     * A line.
     *
     * @param state published or corrected
     * @param content SM3 over what the publication says; it stays when the same is published again
     * @param manifest SM3 of the manifest's bytes
     */
    public record Entry(
            int number,
            Instant at,
            String department,
            int year,
            String folder,
            String state,
            String content,
            String manifest) {}

    /**
     * What a check of the log found.
     *
     * @param problems what was changed, taken out, withdrawn or published without being logged, in Chinese; empty
     *     where all is as it was logged
     */
    public record Check(List<Entry> entries, List<String> problems) {
        public Check {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /** Adds a line, and returns only when it is on the disk. A line that a crash left half written is written over. */
    static void append(Path site, Publication publication, Instant at) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        site.resolve(FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            List<String> lines = lines(site);
            long end = lines.stream()
                    .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1)
                    .sum();
            ByteBuffer line = ByteBuffer.wrap((line(lines, publication, at) + "\n").getBytes(StandardCharsets.UTF_8));
            channel.truncate(end).position(end);
            while (lock.isValid() && line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    private static String line(List<String> before, Publication publication, Instant at) throws IOException {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("number", before.size() + 1)
                .put("at", at.toString())
                .put("department", publication.department())
                .put("year", publication.year())
                .put("folder", String.valueOf(publication.folder().getFileName()))
                .put("state", publication.state().word())
                .put("content", Correcting.content(publication.files()))
                .put(
                        "manifest",
                        Hashes.of(publication.folder().resolve(ManifestJson.FILE))
                                .sm3())
                .put("previous", before.isEmpty() ? START : hash(before.getLast()));
        return JSON.writeValueAsString(entry);
    }

    private static String hash(String line) {
        return Hashes.sm3(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the last line of this folder already says what lies there. */
    static boolean isLogged(Path site, Path folder) throws IOException {
        String name = String.valueOf(folder.getFileName());
        String manifest = Hashes.of(folder.resolve(ManifestJson.FILE)).sm3();
        return entries(lines(site)).reversed().stream()
                .filter(entry -> entry.folder().equals(name))
                .findFirst()
                .filter(entry -> entry.manifest().equals(manifest))
                .isPresent();
    }

    private static List<String> lines(Path site) throws IOException {
        Path file = site.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static List<Entry> entries(List<String> lines) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines) {
            JsonNode node = JSON.readTree(line);
            entries.add(new Entry(
                    node.path("number").asInt(),
                    Instant.parse(node.path("at").asText()),
                    node.path("department").asText(),
                    node.path("year").asInt(),
                    node.path("folder").asText(),
                    node.path("state").asText(),
                    node.path("content").asText(),
                    node.path("manifest").asText()));
        }
        return entries;
    }

    /**
     * Checks the chain of the log, and that each package lies there as it was last logged, with every earlier
     * publication of it kept inside.
     *
     * @throws IOException where the folder has no log, or none that can be read
     */
    public static Check verify(Path site) throws IOException {
        if (!Files.exists(site.resolve(FILE))) {
            throw new IOException("no log in " + site);
        }
        List<String> lines = lines(site);
        try {
            List<Entry> entries = entries(lines);
            List<String> problems = new ArrayList<>(chain(lines));
            problems.addAll(packages(site, entries));
            return new Check(entries, problems);
        } catch (DateTimeException e) {
            throw new IOException(e);
        }
    }

    private static List<String> packages(Path site, List<Entry> entries) throws IOException {
        Map<String, List<Entry>> byFolder = new TreeMap<>();
        entries.forEach(entry ->
                byFolder.computeIfAbsent(entry.folder(), f -> new ArrayList<>()).add(entry));
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, List<Entry>> one : byFolder.entrySet()) {
            problems.addAll(folder(site.resolve(one.getKey()), one.getValue()));
        }
        for (Publication publication : Publications.list(site)) {
            String name = String.valueOf(publication.folder().getFileName());
            if (publication.state().isPublic() && !byFolder.containsKey(name)) {
                problems.add("没有登记：" + name);
            }
        }
        return problems;
    }

    private static List<String> chain(List<String> lines) throws IOException {
        List<String> problems = new ArrayList<>();
        String previous = START;
        for (int i = 0; i < lines.size(); i++) {
            JsonNode node = JSON.readTree(lines.get(i));
            if (!node.path("previous").asText().equals(previous)
                    || node.path("number").asInt() != i + 1) {
                problems.add("日志第" + (i + 1) + "行与前一行接不上：日志被改动过，或有几行被删去");
            }
            previous = hash(lines.get(i));
        }
        return problems;
    }

    private static List<String> folder(Path folder, List<Entry> entries) throws IOException {
        List<String> problems = new ArrayList<>();
        Entry last = entries.getLast();
        String name = last.folder();
        if (!Files.isRegularFile(folder.resolve(ManifestJson.FILE))) {
            problems.add("已公开的被撤下：" + name);
            return problems;
        }
        if (!Hashes.of(folder.resolve(ManifestJson.FILE)).sm3().equals(last.manifest())) {
            problems.add("清单与登记的不同：" + name);
        }
        List<String> kept = new ArrayList<>();
        for (Path earlier : PackageFolder.earlier(folder)) {
            kept.add(Correcting.content(ManifestJson.read(earlier).files()));
        }
        for (Entry entry : entries.subList(0, entries.size() - 1)) {
            if (!kept.contains(entry.content()) && !entry.content().equals(last.content())) {
                problems.add("更正前的版本不见了：" + name + "（" + entry.at() + "公开）");
            }
        }
        return problems;
    }
}
