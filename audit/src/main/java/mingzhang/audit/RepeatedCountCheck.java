package mingzhang.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;
import mingzhang.document.Place;

/** 《每日动态》256期 here and 219期 there: how much was done in the year has one number. */
final class RepeatedCountCheck implements ReviewCheck {
    private static final Pattern COUNT = Pattern.compile(
            "(?:编发|印发|下发|刊发|编印|编报|制发|出版|编辑|发布)(?:了)?《([^》\\n]{2,12})》[^，。；、《》\\d]{0,2}(\\d{1,5})(期|篇|份|册)");
    private static final Pattern PARTLY = Pattern.compile("上半年|下半年|季度|月|计划|目标|预计|以上|不少于|力争|拟|上年|去年");

    private record Print(String number, Place place) {}

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        Map<String, List<Print>> prints = new LinkedHashMap<>();
        reviewed.passages().forEach(p -> collect(p.text(), p.place(), prints));
        for (PerformanceTable table : reviewed.performance()) {
            table.filled().stream()
                    .flatMap(i -> i.cell(IndicatorColumn.RESULT).stream())
                    .map(Block.Cell.class::cast)
                    .forEach(c -> collect(Words.simplified(c.text()), c.place(), prints));
        }
        prints.forEach((what, list) -> compare(what, list, remarks));
    }

    private static void collect(String text, Place place, Map<String, List<Print>> prints) {
        Matcher matcher = COUNT.matcher(text);
        while (matcher.find()) {
            int from = Math.max(text.lastIndexOf('。', matcher.start()), text.lastIndexOf('；', matcher.start())) + 1;
            int end = Math.min(text.length(), matcher.end() + 3);
            if (!PARTLY.matcher(text.substring(from, end)).find()) {
                prints.computeIfAbsent("《" + matcher.group(1) + "》|" + matcher.group(3), k -> new ArrayList<>())
                        .add(new Print(matcher.group(2), place.within(matcher.start(), matcher.end())));
            }
        }
    }

    /** Two different numbers; the rarer one is doubted. */
    private static void compare(String what, List<Print> list, Remarks remarks) {
        Map<String, List<Print>> byNumber = new LinkedHashMap<>();
        list.forEach(
                p -> byNumber.computeIfAbsent(p.number, k -> new ArrayList<>()).add(p));
        if (byNumber.size() != 2) {
            return;
        }
        List<List<Print>> groups = new ArrayList<>(byNumber.values());
        groups.sort(Comparator.comparingInt(List::size));
        List<Print> few = groups.getFirst();
        List<Print> many = groups.getLast();
        String measure = what.substring(what.indexOf('|') + 1);
        String printed = few.getFirst().number + measure;
        String other = many.getFirst().number + measure;
        List<Place> places = new ArrayList<>(few.stream().map(Print::place).toList());
        places.addAll(many.stream().map(Print::place).toList());
        remarks.add(
                "mismatch",
                Severity.ERROR,
                what.substring(0, what.indexOf('|')) + "全年" + printed + "，另一处是" + other + "，前后不一致。",
                new Remarks.Figures(printed, many.size() > few.size() ? other : "", printed + " ≠ " + other),
                places);
    }
}
