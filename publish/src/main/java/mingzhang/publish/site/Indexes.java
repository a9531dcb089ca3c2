package mingzhang.publish.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingzhang.figures.Problem;

/** The pages that lead to others: the front page, years, regions, comparisons. No page lists more than a hundred rows. */
public final class Indexes {
    /** Of one department and year, which document's figures are compared. */
    static final Comparator<Entry> PREFERRED =
            Comparator.comparing((Entry entry) -> rank(entry.kind())).thenComparing(Entry::folder);

    /** How many rows a page lists at most. */
    static final int PAGE = 100;

    private static final int FEW = 60;
    private static final int LATEST = 8;
    private static final List<String> KINDS = List.of("final-accounts", "budget", "overall-evaluation");

    private final Renderer renderer;
    private final List<Entry> entries;
    private final Measures measures;

    /** A page that lists something, and how much. */
    public record Link(String name, String page, int count, String level) {}

    /** A package that does not stand on the site. */
    public record Refused(String name, String reason) {}

    /** A department wherever departments are listed. */
    public record Department(String name, String page, String region, List<Views.Row> rows) {}

    Indexes(Renderer renderer, List<Entry> entries, Measures measures) {
        this.renderer = renderer;
        this.entries = entries;
        this.measures = measures;
    }

    private static int rank(String kind) {
        int at = KINDS.indexOf(kind);
        return at < 0 ? KINDS.size() : at;
    }

    static String regionPage(Region region) {
        return "regions/" + Entry.slug(region.name()) + ".html";
    }

    void write(Intake intake) throws IOException {
        Map<Integer, List<Entry>> byYear = entries.stream()
                .collect(Collectors.groupingBy(
                        Entry::year, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        Map<Region, List<Entry>> byRegion =
                entries.stream().collect(Collectors.groupingBy(Entry::region, TreeMap::new, Collectors.toList()));
        List<Link> years = new ArrayList<>();
        byYear.forEach(
                (year, own) -> years.add(new Link(String.valueOf(year), "years/" + year + ".html", own.size(), "")));
        List<Link> regions = new ArrayList<>();
        byRegion.forEach((region, own) -> regions.add(
                new Link(region.name(), regionPage(region), departments(own).size(), region.level())));
        for (Map.Entry<Integer, List<Entry>> year : byYear.entrySet()) {
            years(year.getKey(), year.getValue(), years);
        }
        for (Map.Entry<Region, List<Entry>> region : byRegion.entrySet()) {
            region(region.getKey(), region.getValue());
        }
        List<Link> comparisons = new Comparisons(renderer, measures).write(byYear);
        front(intake, years, regions, comparisons);
    }

    private void years(int year, List<Entry> own, List<Link> years) throws IOException {
        List<Entry> sorted = own.stream()
                .sorted(Comparator.comparing(Entry::region)
                        .thenComparing(Entry::department)
                        .thenComparing(PREFERRED))
                .toList();
        Pager pager = new Pager("years/" + year, sorted.size(), PAGE);
        for (Pager.Part part : pager.parts()) {
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("year", year);
            model.put("years", years);
            model.put("count", sorted.size());
            model.put("part", part);
            model.put("rows", Views.rows(sorted.subList(part.from(), part.to())));
            renderer.page("year", part.page(), model);
        }
    }

    private void region(Region region, List<Entry> own) throws IOException {
        List<Department> departments = departments(own);
        String base = regionPage(region).replace(".html", "");
        for (Pager.Part part : new Pager(base, departments.size(), PAGE).parts()) {
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("region", region);
            model.put("count", departments.size());
            model.put("part", part);
            model.put("departments", departments.subList(part.from(), part.to()));
            renderer.page("region", part.page(), model);
        }
    }

    private static List<Department> departments(List<Entry> own) {
        return own.stream()
                .collect(Collectors.groupingBy(Entry::department, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Department(
                        same.getFirst().department(),
                        Views.row(same.getFirst()).departmentPage(),
                        same.getFirst().region().name(),
                        Views.rows(same)))
                .toList();
    }

    private void front(Intake intake, List<Link> years, List<Link> regions, List<Link> comparisons) throws IOException {
        List<Department> departments = departments(entries);
        List<Standing> judged = entries.stream()
                .map(Entry::standing)
                .filter(s -> s.verdict() == Standing.Verdict.IN_TIME || s.verdict() == Standing.Verdict.LATE)
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("publications", entries.size());
        model.put("departmentCount", departments.size());
        model.put(
                "figures",
                entries.stream()
                        .mapToLong(e -> e.publication().counts().figuresPrinted())
                        .sum());
        model.put("judged", judged.size());
        model.put(
                "inTime",
                judged.stream()
                        .filter(s -> s.verdict() == Standing.Verdict.IN_TIME)
                        .count());
        model.put("years", years);
        model.put("regions", regions);
        model.put("comparisons", comparisons);
        model.put("departments", departments.size() <= FEW ? departments : List.of());
        model.put(
                "latest",
                Views.rows(entries.stream()
                        .sorted(Comparator.comparing(
                                        (Entry entry) -> entry.publication().day())
                                .reversed())
                        .limit(LATEST)
                        .toList()));
        model.put("refused", intake.problems().stream().map(Indexes::refused).toList());
        model.put("logged", intake.logProblems().stream().map(Problem::found).toList());
        renderer.page("index", "index.html", model);
    }

    /** By the name of its folder, without where that lies on the machine of whoever made the site. */
    private static Refused refused(Problem problem) {
        return new Refused(problem.file().replaceFirst("^.*[/\\\\]", ""), problem.found());
    }
}
