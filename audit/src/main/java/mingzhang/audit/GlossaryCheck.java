package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import mingzhang.audit.Report.Severity;
import mingzhang.catalogue.Code;
import mingzhang.document.Place;

/** Every code that the text uses is explained, and none that it does not use; each under the class it belongs to. */
final class GlossaryCheck implements ReviewCheck {
    private static final int SEVERAL = 3;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        Glossary glossary = Glossary.of(reviewed);
        Map<String, Place> explained = items(glossary.entries());
        Map<String, Place> used = items(glossary.others());
        if (explained.size() >= SEVERAL && used.size() >= SEVERAL) {
            unexplained(explained, used, remarks);
            unused(reviewed, explained, used, remarks);
        }
        glossary.entries().forEach(e -> classes(reviewed, e, remarks));
        oldClasses(reviewed, glossary, remarks);
    }

    private static Map<String, Place> items(List<Reviewed.Passage> passages) {
        Map<String, Place> codes = new LinkedHashMap<>();
        passages.forEach(p -> CodeMention.of(p).stream()
                .filter(m -> m.code().length() == 7)
                .forEach(m -> codes.putIfAbsent(m.code(), m.place())));
        return codes;
    }

    /** Where the glossary explains most codes, the others were forgotten. */
    private static void unexplained(Map<String, Place> explained, Map<String, Place> used, Remarks remarks) {
        List<String> missing =
                used.keySet().stream().filter(c -> !explained.containsKey(c)).toList();
        if (missing.isEmpty() || missing.size() * 3 > used.size()) {
            return;
        }
        remarks.add(
                "structure",
                Severity.WARNING,
                "名词解释里没有科目" + String.join("、", missing) + "，正文用到了它。",
                places(missing, used));
    }

    private static void unused(
            Reviewed reviewed, Map<String, Place> explained, Map<String, Place> used, Remarks remarks) {
        List<String> idle = explained.keySet().stream()
                .filter(c -> !used.containsKey(c) && !inTables(reviewed, c))
                .toList();
        boolean most = used.keySet().stream().filter(explained::containsKey).count() * 3 >= used.size() * 2L;
        if (!idle.isEmpty() && most) {
            remarks.add(
                    "structure",
                    Severity.WARNING,
                    "名词解释里的科目" + String.join("、", idle) + "在正文和表格中都没有用到。",
                    places(idle, explained));
        }
    }

    private static List<Place> places(List<String> codes, Map<String, Place> where) {
        return codes.stream().map(where::get).filter(Objects::nonNull).toList();
    }

    private static boolean inTables(Reviewed reviewed, String code) {
        return reviewed.context().mentions.grids().stream()
                .flatMap(g -> g.rows().stream())
                .anyMatch(r -> r.codes().contains(code));
    }

    /** An entry that explains codes of one class, and one of another. */
    private static void classes(Reviewed reviewed, Reviewed.Passage entry, Remarks remarks) {
        List<CodeMention> codes = CodeMention.of(entry).stream()
                .filter(m -> m.code().length() == 7)
                .toList();
        TreeSet<String> classes = new TreeSet<>();
        codes.forEach(m -> classes.add(m.code().substring(0, 3)));
        Integer year = reviewed.year();
        if (classes.size() != 2 || year == null) {
            return;
        }
        String own = codes.getFirst().code().substring(0, 3);
        for (CodeMention code : codes) {
            String other = code.code().substring(0, 3);
            if (!other.equals(own)) {
                String name = CodeNames.functional(reviewed.catalogue(), other, year)
                        .map(Code::name)
                        .orElse(other);
                remarks.add(
                        "code",
                        Severity.WARNING,
                        "科目" + code.code() + "属于" + other + name + "，却放在" + own + "类的名词下解释。",
                        code.place());
            }
        }
    }

    /** Entries that are headed by a class's name of former years. */
    private static void oldClasses(Reviewed reviewed, Glossary glossary, Remarks remarks) {
        Integer year = reviewed.year();
        if (year == null) {
            return;
        }
        List<Code> old = new ArrayList<>();
        for (Code code : reviewed.catalogue().codes()) {
            boolean renamed = code.table().equals(CodeNames.FUNCTIONAL)
                    && code.code().length() == 3
                    && !code.years().holds(year)
                    && CodeNames.functional(reviewed.catalogue(), code.code(), year)
                            .isPresent();
            if (renamed) {
                old.add(code);
            }
        }
        for (Reviewed.Passage entry : glossary.entries()) {
            old.forEach(code -> oldClass(reviewed, entry, code, year, remarks));
        }
    }

    private static void oldClass(Reviewed reviewed, Reviewed.Passage entry, Code code, int year, Remarks remarks) {
        String head = entry.text().replaceFirst("^[（(]?[\\d一二三四五六七八九十]{1,3}[）).、．]?\\s*", "");
        String name = head.split("[：:（(\\d]", 2)[0];
        if (CodeNames.core(name).equals(CodeNames.core(code.name())) && name.length() >= 4) {
            String now = CodeNames.functional(reviewed.catalogue(), code.code(), year)
                    .map(Code::name)
                    .orElse("");
            if (!CodeNames.core(now).equals(CodeNames.core(name))) {
                int from = entry.text().indexOf(name);
                remarks.add(
                        "code",
                        Severity.WARNING,
                        "“" + name + "”是其他年度的类级科目名称，" + year + "年是“" + now + "”。",
                        entry.at(from, from + name.length()));
            }
        }
    }
}
