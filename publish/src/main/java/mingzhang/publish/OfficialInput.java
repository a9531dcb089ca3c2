package mingzhang.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.OfficialTable;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;
import mingzhang.figures.Unit;
import mingzhang.publish.OfficialReader.Entry;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Grid;

/**
 * The official tables (公开01表 …) as departments export them, read into a department's year. Tables are known by name and
 * heads, whatever their order, in one workbook or several. What a cell means is read backwards from the very
 * {@code tables.yaml} that the profile's tables are written with.
 */
public final class OfficialInput {
    private static final int CAPTION_ROWS = 8;
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s*年度?");
    private static final Pattern DEPARTMENT = Pattern.compile("(?:编制|填报)?(?:部门|单位)(?:名称)?[：:]\\s*([^\\s　]{3,60})");
    private static final Pattern UNIT = Pattern.compile("单位[：:]\\s*(?:人民币)?(元|千元|万元|亿元)|[（(](元|千元|万元|亿元)[）)]");
    private static final Map<String, Unit> UNITS = Map.of(
            "元", Unit.YUAN, "千元", Unit.THOUSAND_YUAN, "万元", Unit.TEN_THOUSAND_YUAN, "亿元", Unit.HUNDRED_MILLION_YUAN);

    private final Profile profile;
    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<TableSpec, Found> tables = new LinkedHashMap<>();

    /** A worksheet that holds an official table. */
    private record Found(Grid grid, int captionRow, TableSpec spec) {
        String place() {
            return grid.file() + "的工作表“" + grid.name() + "”";
        }
    }

    /**
     * What came of reading.
     *
     * @param year the figures; empty where a problem stands in the way
     * @param tables the tables that were found, by their titles
     * @param notes what the clerk should know, though nothing is wrong
     */
    public record Reading(
            Optional<DepartmentYear> year, List<String> tables, List<String> notes, List<Problem> problems) {
        public Reading {
            tables = List.copyOf(tables);
            notes = List.copyOf(notes);
            problems = List.copyOf(problems);
        }
    }

    private OfficialInput(Profile profile, Catalogue catalogue) {
        this.profile = profile;
        this.catalogue = catalogue;
    }

    /** Whether the profile has any official table, so that there is something to read. */
    public static boolean isFor(Profile profile, Catalogue catalogue) {
        return TableSpec.read(Composing.file(profile, "tables.yaml")).values().stream()
                .anyMatch(spec -> catalogue.table(spec.title()).isPresent());
    }

    /** Whether a file is a workbook of official tables rather than the clerk's own. */
    public static boolean holdsTables(Path file, Catalogue catalogue) {
        List<Grid> grids = Grid.read(file, new ArrayList<>());
        return grids.stream().noneMatch(OfficialInput::isCover)
                && grids.stream().anyMatch(grid -> caption(grid, catalogue) >= 0);
    }

    private static boolean isCover(Grid grid) {
        for (int row = 0; row < grid.height(); row++) {
            if (OfficialWords.plain(grid.words(row, 0)).replace("*", "").equals("部门名称")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads the tables of one year. All problems are found in one pass; with problems there are no data.
     *
     * @param base what is known already, such as the clerk's workbook; its cells stay, and must agree with the tables
     * @param department and {@code year} where the tables do not print them
     */
    public static Reading read(
            List<Path> files,
            Profile profile,
            Catalogue catalogue,
            Optional<DepartmentYear> base,
            Optional<String> department,
            Optional<Integer> year) {
        return new OfficialInput(profile, catalogue).read(files, base, department, year);
    }

    private Reading read(
            List<Path> files, Optional<DepartmentYear> base, Optional<String> department, Optional<Integer> year) {
        Map<TableSpec, OfficialTable> wanted = wanted();
        files.forEach(file -> Grid.read(file, problems).forEach(grid -> find(grid, wanted)));
        if (tables.isEmpty()) {
            problems.add(new Problem(
                    String.valueOf(files.getFirst().getFileName()),
                    "",
                    "没有认出《" + profile.name() + "》的公开表",
                    "工作表上要有表名，例如“收入支出决算总表”。"));
        }
        Optional<Integer> known = base.map(DepartmentYear::year).or(() -> year).or(this::printedYear);
        if (known.isEmpty()) {
            problems.add(new Problem(
                    String.valueOf(files.getFirst().getFileName()), "", "表上没有写年度", "在表名里写明年度，或用 --year 指定。"));
            return reading(Optional.empty());
        }
        tables.values().forEach(found -> sameYear(found, known.get()));
        String name = base.map(DepartmentYear::department)
                .or(() -> department)
                .or(this::printedDepartment)
                .orElse("");
        List<Entry> entries = entries(known.get());
        OfficialFigures figures = new OfficialFigures(profile, catalogue, name, known.get(), base, ownSheets());
        DepartmentYear made = figures.fill(entries, problems, notes);
        Set<OfficialTable> given = tables.keySet().stream().map(wanted::get).collect(Collectors.toSet());
        wanted.forEach((spec, table) -> {
            if (given.add(table)) {
                notes.add("没有给出《" + spec.title() + "》，它的数没有导入。");
            }
        });
        return reading(Optional.of(made));
    }

    /** The sheets of the year whose figures have a table of their own among those given. */
    private Set<String> ownSheets() {
        return tables.keySet().stream()
                .flatMap(spec -> spec.panels().stream())
                .flatMap(panel -> panel.rows().stream())
                .filter(row -> row instanceof TableSpec.RowSpec.Codes codes
                        && codes.sheets().size() == 1)
                .map(row -> ((TableSpec.RowSpec.Codes) row).sheets().getFirst())
                .collect(Collectors.toSet());
    }

    private Reading reading(Optional<DepartmentYear> year) {
        List<String> titles =
                tables.values().stream().map(found -> found.spec().title()).toList();
        return new Reading(problems.isEmpty() ? year : Optional.empty(), titles, notes, problems);
    }

    private Map<TableSpec, OfficialTable> wanted() {
        Map<TableSpec, OfficialTable> wanted = new LinkedHashMap<>();
        TableSpec.read(Composing.file(profile, "tables.yaml")).values().stream()
                .filter(this::isOfForms)
                .forEach(spec -> catalogue.table(spec.title()).ifPresent(table -> wanted.put(spec, table)));
        return wanted;
    }

    /** A profile on another profile may have fewer forms than the tables it inherits. */
    private boolean isOfForms(TableSpec spec) {
        return spec.panels().stream()
                .flatMap(panel -> panel.rows().stream())
                .allMatch(row -> !(row instanceof TableSpec.RowSpec.Codes codes)
                        || profile.forms().containsAll(codes.sheets()));
    }

    /** The row of the caption of an official table: -1 where there is none, 0 where only the sheet's name says it. */
    private static int caption(Grid grid, Catalogue catalogue) {
        for (int row = 0; row < Math.min(CAPTION_ROWS, grid.height()); row++) {
            for (int column = 0; column < grid.width(); column++) {
                String words = grid.words(row, column);
                if (words.length() >= 3
                        && words.length() < 80
                        && catalogue.table(words).isPresent()) {
                    return row;
                }
            }
        }
        return catalogue.table(grid.name()).isPresent() ? 0 : -1;
    }

    private void find(Grid grid, Map<TableSpec, OfficialTable> wanted) {
        int row = caption(grid, catalogue);
        if (row < 0) {
            if (grid.height() > 1) {
                notes.add(grid.file() + "的工作表“" + grid.name() + "”不是公开表，没有导入。");
            }
            return;
        }
        Optional<TableSpec> known = spec(grid, row, wanted);
        if (known.isEmpty()) {
            notes.add(grid.file() + "的工作表“" + grid.name() + "”不在《" + profile.name() + "》里，没有导入。");
            return;
        }
        TableSpec spec = known.get();
        Found before = tables.putIfAbsent(spec, new Found(grid, row, spec));
        if (before != null) {
            problems.add(new Problem(
                    grid.file(),
                    "工作表“" + grid.name() + "”",
                    "《" + spec.title() + "》已经有一张，在" + before.place(),
                    "只留一张。"));
        }
    }

    /** The profile's table of that name; of several that are the same official table the one that says it in full. */
    private Optional<TableSpec> spec(Grid grid, int row, Map<TableSpec, OfficialTable> wanted) {
        String caption = caption(grid, row);
        String plain = OfficialWords.plain(caption);
        Optional<OfficialTable> table = catalogue.table(caption);
        List<TableSpec> same = wanted.keySet().stream()
                .filter(spec -> table.equals(Optional.ofNullable(wanted.get(spec))))
                .toList();
        return same.stream()
                .filter(spec -> plain.endsWith(OfficialWords.plain(spec.title())))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    private String caption(Grid grid, int row) {
        for (int column = 0; column < grid.width(); column++) {
            if (catalogue.table(grid.words(row, column)).isPresent()) {
                return grid.words(row, column);
            }
        }
        return grid.name();
    }

    private List<Entry> entries(int year) {
        OfficialWords words = new OfficialWords(catalogue);
        OfficialPaths paths = new OfficialPaths(profile, catalogue, year);
        List<Entry> entries = new ArrayList<>();
        tables.forEach((spec, found) -> unit(found)
                .ifPresent(unit -> entries.addAll(new OfficialReader(
                                found.grid(),
                                found.spec(),
                                catalogue.table(spec.title()).orElseThrow(),
                                words,
                                paths,
                                unit,
                                problems)
                        .read(found.captionRow()))));
        return entries;
    }

    private Optional<Unit> unit(Found found) {
        Optional<Unit> stated = said(found.grid(), UNIT).map(UNITS::get);
        if (stated.isEmpty()) {
            problems.add(new Problem(
                    found.grid().file(), "工作表“" + found.grid().name() + "”", "没有写金额单位", "在表头上面写明“单位：元”或“单位：万元”。"));
        }
        return stated;
    }

    private void sameYear(Found found, int year) {
        said(found.grid(), YEAR)
                .filter(said -> !said.equals(String.valueOf(year)))
                .ifPresent(said -> problems.add(new Problem(
                        found.grid().file(),
                        "工作表“" + found.grid().name() + "”",
                        "是" + said + "年度的表，要的是" + year + "年度",
                        "换成" + year + "年度的表。")));
    }

    /** The year that most tables print. */
    private Optional<Integer> printedYear() {
        Map<String, Integer> votes = new HashMap<>();
        tables.values()
                .forEach(found -> said(found.grid(), YEAR).ifPresent(said -> votes.merge(said, 1, Integer::sum)));
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(vote -> Integer.valueOf(vote.getKey()));
    }

    private Optional<String> printedDepartment() {
        return tables.values().stream()
                .flatMap(found -> said(found.grid(), DEPARTMENT).stream())
                .filter(said -> !UNITS.containsKey(said))
                .findFirst();
    }

    /** What the first rows of a sheet say of themselves. */
    private static Optional<String> said(Grid grid, Pattern pattern) {
        for (int row = 0; row < Math.min(CAPTION_ROWS, grid.height()); row++) {
            for (int column = 0; column < grid.width(); column++) {
                Matcher matcher = pattern.matcher(grid.words(row, column));
                while (matcher.find()) {
                    String said =
                            matcher.group(1) == null && matcher.groupCount() > 1 ? matcher.group(2) : matcher.group(1);
                    if (said != null && (pattern != DEPARTMENT || !UNITS.containsKey(said))) {
                        return Optional.of(said);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
