package mingzhang.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingzhang.catalogue.Shelf.TextFile;
import org.jspecify.annotations.Nullable;

/** Reads {@code rules/ID/rule.txt} with the case texts beside it. */
final class RulesReader {
    private static final Set<String> FIELDS = Set.of(
            "says",
            "law",
            "confirmed",
            "since",
            "until",
            "kinds",
            "check",
            "each",
            "across",
            "when",
            "severity",
            "mend");
    private static final Set<String> KINDS =
            Set.of("final-accounts", "budget", "overall-evaluation", "project-evaluation", "execution-report", "other");
    private static final List<String> CASES = List.of("holds", "breaks", "not-assessable");
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final Formula NOTHING = Formula.parse("0 = 0");

    private final Problems problems = new Problems();
    private final Set<String> items;
    private final Set<String> tables;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private RulesReader(List<Item> items, List<OfficialTable> tables) {
        this.items = items.stream().map(Item::name).collect(Collectors.toSet());
        this.tables = tables.stream().map(OfficialTable::name).collect(Collectors.toSet());
    }

    static List<Rule> read(List<Shelf> shelves, List<Item> items, List<OfficialTable> tables) {
        RulesReader reader = new RulesReader(items, tables);
        shelves.forEach(reader::shelf);
        reader.problems.refuse();
        return List.copyOf(reader.rules.values());
    }

    private void shelf(Shelf shelf) {
        Map<String, List<String>> folders = new LinkedHashMap<>();
        for (String path : shelf.below("rules")) {
            folders.computeIfAbsent(path.substring(0, path.lastIndexOf('/')), key -> new ArrayList<>())
                    .add(path);
        }
        folders.forEach((folder, paths) -> folder(shelf, folder, paths));
    }

    private void folder(Shelf shelf, String folder, List<String> paths) {
        String main = folder + "/rule.txt";
        paths.stream()
                .filter(path -> !path.equals(main) && caseName(path).isEmpty())
                .forEach(path -> problems.add(
                        shelf.prefix() + path,
                        0,
                        "不是规则文件",
                        "规则放在 rules/编号/rule.txt，例子放在它旁边的 holds.txt、breaks.txt、not-assessable.txt。"));
        if (paths.contains(main)) {
            List<String> cases =
                    paths.stream().filter(path -> !caseName(path).isEmpty()).toList();
            add(
                    rule(folder.substring("rules/".length()), shelf.read(main), cases(shelf, cases)),
                    shelf.prefix() + main,
                    cases);
        } else if (folder.startsWith("rules/")) {
            problems.add(shelf.prefix() + folder, 0, "文件夹里没有 rule.txt", "补上规则，或删除例子。");
        }
    }

    /** Which case a path is, without a suffix; empty where it is none. */
    private static String caseName(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.endsWith(".txt")
                ? CASES.stream().filter(file::startsWith).findFirst().orElse("")
                : "";
    }

    private static Cases cases(Shelf shelf, List<String> paths) {
        return new Cases(() -> paths.stream()
                .map(shelf::read)
                .map(file -> new Rule.Case(file.stem(), file.text()))
                .toList());
    }

    private void add(Rule rule, String file, List<String> cases) {
        if (rules.putIfAbsent(rule.id(), rule) != null) {
            problems.add(file, 0, "规则编号“" + rule.id() + "”重复", "换一个编号。");
        }
        for (String name : CASES) {
            if (cases.stream().noneMatch(path -> caseName(path).equals(name))) {
                problems.add(file, 0, "缺少例子 " + name + ".txt", "每条规则要有成立、不成立、无法判断三种例子。");
            }
        }
    }

    private Rule rule(String id, TextFile file, List<Rule.Case> cases) {
        Entry entry = Entry.of(file, 0, file.lines().size(), 0, problems);
        entry.refuseOthers(FIELDS);
        LocalDate since = date(entry, "since", entry.required("since", "写生效日期，如 2015-01-01。"));
        return new Rule(
                id,
                entry.required("says", "用一句话说明规则。"),
                entry.required("law", "写明依据的文件和条款。"),
                entry.choice("confirmed", List.of("no", "yes")).equals("yes"),
                since == null ? ALWAYS : since,
                date(entry, "until", entry.optional("until")),
                kinds(entry),
                formula(entry, "check", entry.required("check", "写算式，用正式名称。")),
                spread(entry),
                entry.choice("severity", List.of("error", "warning", "note")),
                entry.required("mend", "写明应当怎样改正。"),
                cases);
    }

    /** By hand: the platform's date formatter takes longer to start than all rules to read. */
    private @Nullable LocalDate date(Entry entry, String name, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = text.split("-", -1);
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            entry.problem(name, "“" + text + "”不是日期", "写成 2015-01-01 的样子。");
            return null;
        }
    }

    private static Set<String> kinds(Entry entry) {
        Set<String> kinds = new TreeSet<>(Lists.split(entry.required("kinds", "写文件种类，如 final-accounts。"), ' '));
        kinds.stream()
                .filter(kind -> !KINDS.contains(kind))
                .forEach(kind -> entry.problem(
                        "kinds", "不认识文件种类“" + kind + "”", "可写：" + String.join(" ", new TreeSet<>(KINDS)) + "。"));
        return kinds;
    }

    private Rule.Spread spread(Entry entry) {
        return new Rule.Spread(
                Lists.split(entry.optional("each"), ' '),
                Lists.split(entry.optional("across"), ' '),
                Lists.split(entry.optional("when"), ';').stream()
                        .map(text -> formula(entry, "when", text))
                        .toList());
    }

    private Formula formula(Entry entry, String field, String text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        try {
            Formula formula = Formula.parse(text);
            formula.items().stream()
                    .filter(item -> !isKnown(item.name()))
                    .forEach(item ->
                            entry.problem(field, "算式里的“" + item.name() + "”不是目录里的项目", "用项目的正式名称，或先在 items 里加上它。"));
            return formula;
        } catch (IllegalArgumentException e) {
            entry.problem(field, String.valueOf(e.getMessage()), "改正算式。");
            return NOTHING;
        }
    }

    /** An item, one of each of several, a cell of an official table 收入表.合计.财政拨款收入, or an item of another document. */
    private boolean isKnown(String name) {
        int dot = name.indexOf('.');
        String head = dot < 0 ? "" : name.substring(0, dot);
        String item = name.substring(dot + 1);
        return tables.contains(head)
                || (dot < 0 || Rule.OTHERS.contains(head)) && (item.equals("某项") || items.contains(item));
    }
}
