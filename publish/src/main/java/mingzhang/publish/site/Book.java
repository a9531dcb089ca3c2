package mingzhang.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.publish.NewFolder;
import mingzhang.publish.PublicationLog;
import mingzhang.publish.Terms;

/** Writes a whole site into a folder: department by department, so that only one department's figures are in memory. */
final class Book {
    private final Path folder;
    private final List<Entry> entries;
    private final Intake intake;
    private final Measures measures;
    private final SequencedMap<String, String> terms;
    private final Renderer renderer;
    private final SequencedMap<String, Integer> names = new LinkedHashMap<>();

    Book(Path folder, String name, List<Entry> entries, Intake intake, Measures measures, Catalogue catalogue) {
        this.folder = folder;
        this.entries = entries;
        this.intake = intake;
        this.measures = measures;
        this.terms = measures.explained(Terms.of(catalogue));
        this.renderer = new Renderer(folder, Map.of("site", name, "terms", terms));
    }

    /** Writes everything; returns how many pages there are. */
    int write(List<Path> sources) throws IOException {
        for (String asset : List.of("site.css", "site.js", "mark.svg")) {
            renderer.asset(asset);
        }
        OpenData data = new OpenData(folder);
        try (data) {
            for (List<Entry> department : byDepartment()) {
                department(department, data);
            }
        }
        Indexes indexes = new Indexes(renderer, entries, measures);
        indexes.write(intake);
        dataPage(data);
        renderer.page("glossary", "glossary.html", Map.of());
        renderer.page(
                "about", "about.html", Map.of("example", entries.getFirst().folder(), "logged", log(sources)));
        SearchData.write(folder.resolve("assets/search-data.js"), entries, terms);
        Files.writeString(
                folder.resolve(Site.MARK), "{\"generator\":\"mingzhang\",\"packages\":" + entries.size() + "}\n");
        return renderer.pages();
    }

    private List<List<Entry>> byDepartment() {
        return List.copyOf(entries.stream()
                .collect(Collectors.groupingBy(Entry::department, TreeMap::new, Collectors.toList()))
                .values());
    }

    /** One log can be checked beside its packages; several cannot be put together. */
    private boolean log(List<Path> sources) throws IOException {
        List<Path> logs = sources.stream()
                .map(source -> source.resolve(PublicationLog.FILE))
                .filter(Files::exists)
                .toList();
        if (logs.size() == 1
                && intake.problems().isEmpty()
                && intake.logProblems().isEmpty()) {
            Files.copy(logs.getFirst(), folder.resolve("packages").resolve(PublicationLog.FILE));
            return true;
        }
        return false;
    }

    private void department(List<Entry> own, OpenData data) throws IOException {
        Map<String, History> histories = new LinkedHashMap<>();
        List<Entry> preferred = own.stream().sorted(Indexes.PREFERRED).toList();
        Map<Entry, PackageData> read = new LinkedHashMap<>();
        for (Entry entry : preferred) {
            PackageData figures = PackageData.of(entry.publication());
            read.put(entry, figures);
            data.add(entry, figures);
            figures.facts().values().forEach(fact -> names.merge(fact.term(), 1, Integer::sum));
            if (!entry.basis().isEmpty()) {
                histories
                        .computeIfAbsent(entry.basis(), basis -> new History(measures))
                        .add(entry.year(), figures);
            }
            copy(entry);
        }
        for (Entry entry : own) {
            publicationPage(entry, read.getOrDefault(entry, PackageData.NONE));
        }
        departmentPage(own, histories, read);
    }

    private void copy(Entry entry) throws IOException {
        Path to = folder.resolve("packages").resolve(entry.folder());
        NewFolder.copy(entry.publication().folder(), to, path -> true);
    }

    private void publicationPage(Entry entry, PackageData data) throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("row", Views.row(entry));
        model.put("profile", entry.profileName());
        model.put("level", entry.about().getOrDefault("level", ""));
        model.put("nature", entry.about().getOrDefault("nature", ""));
        model.put("unit", data.unit());
        model.put("balanced", entry.publication().rounding().equals("balanced"));
        model.put("dates", Views.dates(entry));
        model.put("counts", entry.publication().counts());
        model.put("signature", entry.signature());
        model.put("files", Views.downloads(entry));
        model.put("folder", entry.folder());
        model.put("attested", Views.attested(entry));
        model.put("explanations", entry.publication().explanations());
        model.put("earlier", Views.earlier(entry));
        model.put("figures", FactTable.of(data, entry.basis(), measures));
        Flow.of(data, measures).ifPresent(flow -> flow(model, flow));
        renderer.page("publication", "publications/" + entry.page() + ".html", model);
    }

    private static void flow(Map<String, Object> model, Flow flow) {
        model.put("flow", flow);
        model.put("total", Fact.print(flow.total()));
        model.put("picture", FlowDrawing.of(flow));
    }

    private void departmentPage(List<Entry> own, Map<String, History> histories, Map<Entry, PackageData> read)
            throws IOException {
        Entry latest = own.getFirst();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("department", latest.department());
        model.put("region", latest.region());
        model.put("regionPage", Indexes.regionPage(latest.region()));
        model.put("nature", latest.about().getOrDefault("nature", ""));
        model.put("rows", Views.rows(own));
        List<Object> bases = new ArrayList<>();
        histories.forEach((basis, history) -> bases.add(YearsTable.of(basis, history)));
        model.put("bases", bases);
        own.stream()
                .sorted(java.util.Comparator.comparing(Entry::year).reversed().thenComparing(Indexes.PREFERRED))
                .filter(entry -> Flow.of(read.getOrDefault(entry, PackageData.NONE), measures)
                        .isPresent())
                .findFirst()
                .ifPresent(entry -> {
                    Flow.of(read.getOrDefault(entry, PackageData.NONE), measures)
                            .ifPresent(flow -> flow(model, flow));
                    model.put("flowOf", Views.row(entry));
                });
        renderer.page("department", "departments/" + Entry.slug(latest.department()) + ".html", model);
    }

    private void dataPage(OpenData data) throws IOException {
        List<String> known = names.sequencedKeySet().stream()
                .filter(terms::containsKey)
                .sorted()
                .toList();
        renderer.page(
                "data",
                "data/index.html",
                Map.of(
                        "offered",
                        data.offered(),
                        "columns",
                        OpenData.COLUMNS,
                        "known",
                        known,
                        "others",
                        names.sequencedKeySet().stream()
                                .filter(name -> !terms.containsKey(name))
                                .sorted()
                                .toList()));
        Files.writeString(folder.resolve("data/dictionary.csv"), Dictionary.csv(known, terms));
        Files.writeString(folder.resolve("data/dictionary.json"), Dictionary.json(known, terms));
    }
}
