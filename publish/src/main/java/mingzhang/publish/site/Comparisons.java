package mingzhang.publish.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingzhang.document.Block;
import mingzhang.figures.Money;

/** The pages that put departments side by side: one year, one basis. */
public final class Comparisons {
    private static final int BARS = 12;

    private final Renderer renderer;
    private final Measures measures;
    private final String spent;

    /** A row; a cell is empty where the publication does not have the figure. */
    public record Compared(Views.Row row, List<String> cells) {}

    Comparisons(Renderer renderer, Measures measures) {
        this.renderer = renderer;
        this.measures = measures;
        this.spent = measures.compared().get(1);
    }

    /** Writes all comparisons; gives the first page of each. */
    List<Indexes.Link> write(Map<Integer, List<Entry>> byYear) throws IOException {
        List<Indexes.Link> links = new ArrayList<>();
        for (Map.Entry<Integer, List<Entry>> year : byYear.entrySet()) {
            for (String basis : List.of("决算数", "预算数")) {
                List<Entry> compared = compared(year.getValue(), basis);
                if (!compared.isEmpty()) {
                    String base = "compare/" + year.getKey() + (basis.equals("决算数") ? "-accounts" : "-budget");
                    String title = year.getKey() + "年" + basis.replace("数", "");
                    links.add(new Indexes.Link(title, base + ".html", compared.size(), ""));
                    comparison(title, base, compared);
                }
            }
        }
        renderer.page("compare-index", "compare/index.html", Map.of("comparisons", links));
        return links;
    }

    /** One entry for each department, those that spend most first. */
    private List<Entry> compared(List<Entry> year, String basis) {
        return year.stream()
                .filter(entry ->
                        entry.basis().equals(basis) && !entry.compared().isEmpty())
                .sorted(Indexes.PREFERRED)
                .collect(Collectors.toMap(Entry::department, entry -> entry, (first, later) -> first, TreeMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing((Entry entry) ->
                                entry.amount(spent).map(Entry.Amount::money).orElse(Money.ZERO))
                        .reversed())
                .toList();
    }

    private void comparison(String title, String base, List<Entry> compared) throws IOException {
        for (Pager.Part part : new Pager(base, compared.size(), Indexes.PAGE).parts()) {
            List<Entry> here = compared.subList(part.from(), part.to());
            List<Entry> drawn = here.subList(0, Math.min(BARS, here.size()));
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("title", title);
            model.put("measures", measures.compared());
            model.put("count", compared.size());
            model.put("part", part);
            model.put("rows", here.stream().map(this::cells).toList());
            model.put("bars", drawn.size());
            model.put("chart", bars(title, drawn));
            renderer.page("compare", part.page(), model);
        }
    }

    private Compared cells(Entry entry) {
        return new Compared(
                Views.row(entry),
                measures.compared().stream()
                        .map(measure ->
                                entry.amount(measure).map(Entry.Amount::printed).orElse(""))
                        .toList());
    }

    private String bars(String title, List<Entry> drawn) {
        List<String> values = drawn.stream()
                .map(entry -> entry.amount(spent).map(Entry.Amount::printed).orElse(""))
                .toList();
        return Charts.draw(
                Block.Chart.Kind.BAR,
                title + spent + "（单位：万元）",
                drawn.stream().map(Entry::department).toList(),
                List.of(new Block.Series(spent, values)));
    }
}
