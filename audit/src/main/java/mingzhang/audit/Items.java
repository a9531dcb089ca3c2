package mingzhang.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingzhang.catalogue.Item;

/** Binds the words that name a figure to an item of the catalogue. */
final class Items {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:.*(?:19|20)\\d{2}年度?|本年度|全年度|我(?:局|办|委|部|院|站|中心|街道|镇|乡|处|馆|所|校|会)|我?部门|我?单位|本部门|本单位|年度|当年|今年|本年(?!收|支)|全年|年末)+");
    private static final Pattern STAGE =
            Pattern.compile("(?:年初|全年|本年|调整后?|当年)?(?:决算|预算|执行)(?:数|额|总额|安排|支出)?$|数$|金额$|总额$|安排$|经费支出$|支出$");

    private static final String ORGANISATION_ENDS = "部局委办院校会所处馆厅府镇乡队社站司室团园心统协联";
    private static final Pattern OTHERS = Pattern.compile("下属|二级|所属|附属|直属|各|其他|其它|[、，。；：]");
    /** No name is longer. */
    private static final int LONGEST = 400;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Optional<String>> known = new HashMap<>();
    private final Map<String, String> canonical = new HashMap<>();
    private String department = "";

    Items(List<Item> items) {
        for (Item item : items) {
            names.put(Words.bare(item.name()), item.name());
            item.synonyms().forEach(s -> names.putIfAbsent(Words.bare(s), item.name()));
        }
    }

    /**
     * Learns what the document calls its own department: 区委办 in 区委办政府采购支出总额 and 区委办机关运行经费支出. An
     * organisation that stands before one item only may be another one.
     */
    void learn(Stream<String> labels) {
        Map<String, Set<String>> items = new TreeMap<>();
        labels.map(Words::bare)
                .filter(label -> label.length() <= LONGEST)
                .distinct()
                .filter(label -> item(label).isEmpty())
                .map(label -> LEAD.matcher(label).replaceFirst(""))
                .forEach(label -> organisation(label)
                        .ifPresent(o -> items.computeIfAbsent(o, k -> new HashSet<>())
                                .add(stripped(label.substring(o.length())).orElseThrow())));
        items.entrySet().stream()
                .filter(e -> e.getValue().size() >= 2)
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .ifPresent(e -> department = e.getKey());
        known.clear();
    }

    private Optional<String> organisation(String label) {
        return IntStream.range(2, Math.max(2, label.length() - 2))
                .filter(i -> ORGANISATION_ENDS.indexOf(label.charAt(i - 1)) >= 0)
                .filter(i -> stripped(label.substring(i)).isPresent())
                .mapToObj(i -> label.substring(0, i))
                .filter(o -> !OTHERS.matcher(o).find())
                .findFirst();
    }

    /** The item that this label names in full, or empty. */
    Optional<String> item(String label) {
        Optional<String> before = known.get(label);
        if (before == null) {
            before = find(plain(label));
            known.put(label, before);
        }
        return before;
    }

    private static final Pattern TOTAL_OF_STAGE = Pattern.compile("(?<=收入|支出|收支)(?:预算|决算)(?=总计|合计)");

    /** 收入支出决算总计 is 收支总计. */
    private static String plain(String label) {
        String words = Words.bare(label).replace("收入支出", "收支").replace("结转结余", "结转和结余");
        return TOTAL_OF_STAGE.matcher(words).replaceFirst("");
    }

    private Optional<String> find(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(names.get(words)).or(() -> stripped(words)).or(() -> {
            String core = LEAD.matcher(words).replaceFirst("");
            boolean own = !department.isEmpty() && core.startsWith(department);
            return own ? stripped(core.substring(department.length())) : Optional.empty();
        });
    }

    /** The one name of a thing: its item's where the words are exactly one of the item's names, else the bare words. */
    String canonical(String words) {
        return canonical.computeIfAbsent(words, w -> {
            String bare = Words.bare(w);
            return names.getOrDefault(bare, bare);
        });
    }

    private Optional<String> stripped(String words) {
        String core = LEAD.matcher(words).replaceFirst("");
        for (int i = 0; i < 3; i++) {
            if (names.containsKey(core)) {
                return Optional.of(names.get(core));
            }
            String shorter = STAGE.matcher(core).replaceFirst("");
            if (shorter.equals(core)) {
                return Optional.empty();
            }
            core = shorter;
        }
        return Optional.ofNullable(names.get(core));
    }

    /** A label without its year and its stage: what two labels are compared by. */
    static String core(String label) {
        String words = plain(label);
        if (words.length() > LONGEST) {
            return words;
        }
        String core = LEAD.matcher(words).replaceFirst("");
        return STAGE.matcher(STAGE.matcher(core).replaceFirst("")).replaceFirst("");
    }

    /** Whether two labels name one thing: equal, or the same item of the catalogue. */
    boolean same(String a, String b) {
        String left = core(a);
        String right = core(b);
        if (left.length() >= 2 && left.equals(right)) {
            return true;
        }
        Optional<String> item = item(a).map(Items::bothSides);
        return item.isPresent() && item.equals(item(b).map(Items::bothSides));
    }

    /** Both sides of a table of totals are one amount. */
    private static String bothSides(String item) {
        return item.replace("收入总计", "收支总计").replace("支出总计", "收支总计");
    }

    /** The same, or one is the short form of the other: 总收入 and 收入, 接待 and 公务接待费. */
    boolean alike(String a, String b) {
        String left = core(a);
        String right = core(b);
        return same(a, b)
                || (left.length() >= 2
                        && right.length() >= 2
                        && (left.endsWith(right)
                                || right.endsWith(left)
                                || left.contains(right)
                                || right.contains(left)));
    }
}
