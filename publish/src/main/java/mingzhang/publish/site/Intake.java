package mingzhang.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;
import mingzhang.publish.Publication;
import mingzhang.publish.PublicationLog;
import mingzhang.publish.Publications;
import mingzhang.publish.Verification;

/** Looks through folders for packages, and takes in those that are public and still are what was published. */
final class Intake {
    private final Catalogue catalogue;
    private final Measures measures;
    private final Map<String, List<Entry>> found = new TreeMap<>();
    private final Map<String, List<Instant>> logged = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> logProblems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Intake(Catalogue catalogue, Measures measures) {
        this.catalogue = catalogue;
        this.measures = measures;
    }

    /** What was refused, each with its reason. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What the logs say of packages that were withdrawn, changed or never logged. */
    List<Problem> logProblems() {
        return List.copyOf(logProblems);
    }

    /** What was left out on purpose, or is worth knowing. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Takes in the packages of a folder: below it, or the folder itself where it is one. */
    void folder(Path folder) throws IOException {
        log(folder);
        if (Files.exists(folder.resolve("manifest.json"))) {
            one(folder);
            return;
        }
        for (Path lost : unreadable(folder)) {
            problems.add(new Problem(lost.toString(), "", "清单 manifest.json 读不出", "请用 mz publish 重新生成这个公开包。"));
        }
        for (Publication publication : Publications.list(folder)) {
            one(publication.folder());
        }
    }

    /** Folders that have a manifest and are not among the packages that can be read. */
    private static List<Path> unreadable(Path folder) throws IOException {
        List<Path> known =
                Publications.list(folder).stream().map(Publication::folder).toList();
        try (Stream<Path> below = Files.list(folder)) {
            return below.filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .filter(path -> Files.isRegularFile(path.resolve("manifest.json")))
                    .filter(path -> !known.contains(path))
                    .sorted()
                    .toList();
        }
    }

    private void log(Path folder) {
        if (!Files.exists(folder.resolve(PublicationLog.FILE))) {
            return;
        }
        try {
            PublicationLog.Check check = PublicationLog.verify(folder);
            check.entries()
                    .forEach(entry -> logged.computeIfAbsent(
                                    folder.resolve(entry.folder()).toString(), f -> new ArrayList<>())
                            .add(entry.at()));
            check.problems()
                    .forEach(words -> logProblems.add(new Problem(
                            folder.resolve(PublicationLog.FILE).toString(), "", words, "请用 mz verify --log 核对。")));
        } catch (IOException e) {
            logProblems.add(new Problem(
                    folder.resolve(PublicationLog.FILE).toString(), "", "公开日志读不出", "请用 mz verify --log 核对。"));
        }
    }

    private void one(Path folder) {
        try {
            Verification found = Verification.verify(folder);
            Publication publication = found.publication();
            if (!publication.state().isPublic()) {
                notes.add(folder + "：" + publication.state().chinese() + "，没有公开，不放进门户。");
            } else if (!found.intact()) {
                problems.add(new Problem(folder.toString(), "", broken(found), "请用 mz verify 核对，找回原来的文件或重新发布。"));
            } else {
                take(entry(found));
            }
        } catch (IOException | RuntimeException e) {
            problems.add(new Problem(folder.toString(), "", "读不出：" + e.getMessage(), "请用 mz publish 重新生成这个公开包。"));
        }
    }

    private static String broken(Verification found) {
        List<String> words = new ArrayList<>();
        found.changed().forEach(file -> words.add("“" + file + "”被改动"));
        found.missing().forEach(file -> words.add("缺少“" + file + "”"));
        found.extra().forEach(file -> words.add("多出“" + file + "”"));
        if (found.signature().present() && !found.signature().valid()) {
            words.add("签名无效");
        }
        return "与清单不一致（" + String.join("，", words) + "）";
    }

    private void take(Entry entry) {
        if (entry.kind().equals("other")) {
            notes.add(entry.publication().folder() + "：目录里没有名为“"
                    + entry.publication().profile() + "”的样式，放进门户，但不参加比较。");
        }
        found.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
    }

    private Entry entry(Verification verified) throws IOException {
        Publication publication = verified.publication();
        Optional<Profile> profile = catalogue.profile(publication.profile());
        PackageData data = PackageData.of(publication);
        Map<String, Entry.Amount> compared = new LinkedHashMap<>();
        if (profile.isPresent()) {
            measures.compared()
                    .forEach(measure -> measures.find(measure, data)
                            .ifPresent(fact ->
                                    compared.put(measure, new Entry.Amount(fact.amount(), fact.inTenThousands()))));
        }
        String kind = profile.map(Profile::kind).orElse("other");
        return new Entry(
                publication,
                kind,
                profile.map(Profile::name).orElse(publication.profile()),
                profile.map(p -> p.settings().getOrDefault("measure", "决算数")).orElse(""),
                Region.of(data.about().getOrDefault("region", "")),
                Standing.of(publication, kind, data.about().getOrDefault("approved", ""), catalogue),
                data.about(),
                compared,
                verified.signature(),
                logged.getOrDefault(publication.folder().toString(), List.of()));
    }

    /** The entries by department, the latest year first; what two packages claim to be is in neither. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (List<Entry> same : found.values()) {
            List<Entry> different = different(same);
            if (different.size() == 1) {
                entries.add(different.getFirst());
            } else {
                problems.add(twice(different));
            }
        }
        entries.sort((a, b) -> Arrays.compare(order(a), order(b)));
        return entries;
    }

    private static String[] order(Entry entry) {
        return new String[] {entry.department(), String.valueOf(9999 - entry.year()), entry.kind(), entry.folder()};
    }

    /** Copies of one package count once. */
    private static List<Entry> different(List<Entry> same) {
        Map<List<Publication.PackagedFile>, Entry> byFiles = new LinkedHashMap<>();
        same.forEach(entry -> byFiles.putIfAbsent(entry.publication().files(), entry));
        return List.copyOf(byFiles.values());
    }

    private static Problem twice(List<Entry> same) {
        Entry one = same.getFirst();
        String folders = String.join(
                "、", same.stream().map(e -> e.publication().folder().toString()).toList());
        return new Problem(
                one.department() + " " + one.year() + "年“" + one.profileName() + "”",
                "",
                "有 " + same.size() + " 个内容不同的公开包",
                "请只留下真正公开的那一个：" + folders + "。");
    }
}
