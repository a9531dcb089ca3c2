package mingzhang.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.catalogue.Evaluation;
import mingzhang.catalogue.LibraryIndicator;
import mingzhang.catalogue.ScoringFrame.Stage;
import mingzhang.catalogue.Target;

/** What is wrong with a set of targets: not measurable, without a unit, at the wrong level, copied, or with a gap. */
final class TargetReview {
    private static final Pattern RATE = Pattern.compile(".*(?:率|比例|比重)(?:[（(]%[）)])?");

    private final Evaluation evaluation;
    private final List<Misplaced> misplaced;

    /** A level that is wrong for some names, with its patterns ready. */
    private record Misplaced(Pattern name, Pattern under, String belongs) {}

    TargetReview(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.misplaced = evaluation.levels().stream()
                .map(l -> new Misplaced(Pattern.compile(l.name()), Pattern.compile(l.under()), l.belongs()))
                .toList();
    }

    List<Remark> remarks(List<Indicator> lines, int year, Stage stage) {
        List<Remark> remarks = new ArrayList<>();
        List<Indicator> targets = lines.stream()
                .filter(l -> l.path().size() > 1 && (!l.target().isBlank() || stage == Stage.TARGETS))
                .toList();
        if (targets.isEmpty()) {
            return remarks;
        }
        targets.forEach(line -> {
            measurable(line, year, remarks);
            level(line, remarks);
        });
        copied(targets, remarks);
        gaps(targets, remarks);
        return remarks;
    }

    private void measurable(Indicator line, int year, List<Remark> remarks) {
        switch (evaluation.targets().read(line.target(), line.name(), year)) {
            case Target.Vague(var words, var why, var suggestion) -> {
                String found = words.isBlank() ? why : "指标值“" + words + "”" + why;
                remarks.add(new Remark("not-measurable", false, where(line), found, mend(line, suggestion)));
            }
            case Target.Measured measured
            when measured.unit().isEmpty() ->
                remarks.add(new Remark(
                        "unit-missing",
                        false,
                        where(line),
                        "指标值“" + line.target() + "”没有计量单位",
                        "写上单位" + (RATE.matcher(line.name()).matches() ? "，例如 " + measured.written() + "%。" : "。")));
            case Target.Dated(var _, var by)
            when by.getYear() != year ->
                remarks.add(new Remark(
                        "other-year",
                        false,
                        where(line),
                        "指标值“" + line.target() + "”不在 " + year + " 年度内",
                        "跨年的项目写本年度要做到哪一步。"));
            case Target.Measured _, Target.Dated _, Target.Complete _, Target.Stated _ -> {}
        }
    }

    /** A suggestion from the library where an indicator there fits the name, else by the kind of words. */
    private String mend(Indicator line, String otherwise) {
        return suggestion(line)
                .map(found -> "可改用指标库的“" + found.name() + "”（" + found.says() + "），指标值写 " + found.target() + "。")
                .orElse(otherwise);
    }

    private Optional<LibraryIndicator> suggestion(Indicator line) {
        String level = line.path().size() > 2 ? line.path().get(1) : "";
        return evaluation.library().stream()
                .filter(known -> level.isEmpty()
                        || level.equals(known.level2())
                        || level.contains(known.level2())
                        || known.level2().contains(level))
                .filter(known -> hits(known, line) > 0)
                .max(Comparator.comparingInt(known -> hits(known, line)));
    }

    private static int hits(LibraryIndicator known, Indicator line) {
        String said = line.project() + line.name() + line.target();
        int kind = said.contains(known.kind()) ? 1 : 0;
        int words = (int) known.words().stream().filter(said::contains).count();
        return words == 0 ? 0 : words + kind;
    }

    private void level(Indicator line, List<Remark> remarks) {
        if (line.path().size() < 3) {
            return;
        }
        String under = line.path().get(line.path().size() - 2);
        misplaced.stream()
                .filter(l -> l.under().matcher(under).matches()
                        && l.name().matcher(line.name()).matches())
                .findFirst()
                .ifPresent(l -> remarks.add(new Remark(
                        "wrong-level",
                        false,
                        where(line),
                        "“" + line.name() + "”放在“" + under + "”之下",
                        "应当放在“" + l.belongs() + "”。")));
    }

    private static List<String> where(Indicator line) {
        List<String> path = new ArrayList<>();
        if (!line.project().isEmpty()) {
            path.add(line.project());
        }
        path.addAll(line.path());
        return path;
    }

    /** The same words and the same specific target in two projects; what every project has is not copied. */
    private static void copied(List<Indicator> lines, List<Remark> remarks) {
        Map<String, Set<String>> projects = new LinkedHashMap<>();
        Map<String, Indicator> first = new HashMap<>();
        for (Indicator line : lines) {
            String key = line.name() + "\u0000" + line.target();
            projects.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(line.project());
            first.putIfAbsent(key, line);
        }
        projects.forEach((key, in) -> {
            Indicator line = first.get(key);
            if (in.size() > 1
                    && line != null
                    && !line.name().contains("满意")
                    && line.name().length() > 3) {
                remarks.add(new Remark(
                        "copied",
                        false,
                        where(line),
                        "“" + line.name() + " " + line.target() + "”与项目“"
                                + String.join("、", in.stream().skip(1).toList()) + "”一字不差",
                        "按各项目的内容分别写。"));
            }
        });
    }

    private static void gaps(List<Indicator> lines, List<Remark> remarks) {
        Map<String, List<Indicator>> byProject = new LinkedHashMap<>();
        lines.forEach(l ->
                byProject.computeIfAbsent(l.project(), p -> new ArrayList<>()).add(l));
        byProject.forEach((project, own) -> {
            List<String> path = project.isEmpty() ? List.of() : List.of(project);
            gap(own, "质量", "no-quality", path, remarks);
            gap(own, "满意度", "no-satisfaction", path, remarks);
            gap(own, "效益", "no-benefit", path, remarks);
        });
    }

    private static void gap(List<Indicator> own, String what, String id, List<String> path, List<Remark> remarks) {
        boolean there = own.stream().anyMatch(l -> l.path().stream().anyMatch(level -> level.contains(what)));
        if (!there) {
            remarks.add(new Remark(id, false, path, "没有" + what + "指标", "补上" + what + "指标；不适用的写明原因。"));
        }
    }
}
