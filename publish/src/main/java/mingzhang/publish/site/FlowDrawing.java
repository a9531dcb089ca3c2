package mingzhang.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingzhang.figures.Money;
import mingzhang.figures.Rate;

/**
 * A flow as bands between columns of boxes, in tenths of a pixel: what comes in on the left, what goes out on the right. The
 * height of a box is its share of the total; names stand beside the boxes.
 */
public final class FlowDrawing {
    private static final long TALL = 3000;
    private static final long WIDE = 140;
    private static final long ROOM = 430;
    private static final long NAMES = 1900;
    private static final long STEP = 2300;
    private static final long GAP = 90;
    /** Room above and below the total, where its own name stands. */
    private static final long HEAD = 1000;

    private static final long LEAST = 25;

    private final Flow flow;
    private final long height;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /** A box; its style names its colour. */
    public record Box(long x, long y, long width, long height, String style) {}

    /** A band, as the path of its outline. */
    public record Band(String path, String style, String title) {}

    /** A name and, below it, an amount. */
    public record Label(long x, long y, String anchor, String name, String amount) {}

    /** What a template draws. */
    public record Picture(long width, long height, List<Box> boxes, List<Band> bands, List<Label> labels) {}

    private FlowDrawing(Flow flow) {
        this.flow = flow;
        List<Flow.Stream> parts = flow.parts().stream().map(Flow.Part::stream).toList();
        this.height = Math.max(TALL + HEAD, Math.max(tall(parts), Math.max(tall(flow.sources()), tall(flow.uses()))));
    }

    static Picture of(Flow flow) {
        return new FlowDrawing(flow).picture();
    }

    private long share(Money amount) {
        return Math.max(
                LEAST, TALL * (amount.fen() / 100) / Math.max(1, flow.total().fen() / 100));
    }

    private long slot(Money amount) {
        return Math.max(ROOM, share(amount));
    }

    private long tall(List<Flow.Stream> column) {
        return column.stream().mapToLong(s -> slot(s.amount()) + GAP).sum();
    }

    private Picture picture() {
        long middle = NAMES + STEP;
        long top = (height - TALL) / 2;
        boxes.add(new Box(middle, top, WIDE, TALL, "total"));
        labels.add(new Label(middle + WIDE / 2, top - 270, "middle", "合计", Fact.print(flow.total())));
        side(flow.sources(), NAMES, middle, top, true);
        Map<String, Long> tops = side(flow.uses(), middle + STEP, middle + WIDE, top, false);
        if (!flow.parts().isEmpty()) {
            parts(middle + STEP, tops);
        }
        long width = middle + STEP + WIDE + NAMES + (flow.parts().isEmpty() ? 0 : STEP);
        return new Picture(width, height + 120, boxes, bands, labels);
    }

    /** A column of boxes, tied to the total; gives the top of each. */
    private Map<String, Long> side(List<Flow.Stream> column, long x, long hub, long hubTop, boolean incoming) {
        Map<String, Long> tops = new TreeMap<>();
        long y = (height - tall(column) + GAP) / 2;
        Money before = Money.ZERO;
        for (int i = 0; i < column.size(); i++) {
            Flow.Stream stream = column.get(i);
            long tall = share(stream.amount());
            long top = y + (slot(stream.amount()) - tall) / 2;
            long from = hubTop
                    + TALL * (before.fen() / 100) / Math.max(1, flow.total().fen() / 100);
            String style = (incoming ? "in" : "out") + i % 6;
            boxes.add(new Box(x, top, WIDE, tall, style));
            bands.add(
                    incoming
                            ? band(x + WIDE, top, hub, from, tall, style, stream)
                            : band(hub, from, x, top, tall, style, stream));
            label(stream, incoming ? x - 90 : x + WIDE + 90, top + tall / 2, incoming ? "end" : "start");
            tops.put(stream.name(), top);
            before = before.plus(stream.amount());
            y += slot(stream.amount()) + GAP;
        }
        return tops;
    }

    private void parts(long useX, Map<String, Long> tops) {
        List<Flow.Stream> column = flow.parts().stream().map(Flow.Part::stream).toList();
        long x = useX + STEP;
        long y = Math.max(0, (height - tall(column) + GAP) / 2 - height / 6);
        Map<String, Long> used = new TreeMap<>();
        for (Flow.Part part : flow.parts()) {
            Flow.Stream stream = part.stream();
            long tall = share(stream.amount());
            long top = y + (slot(stream.amount()) - tall) / 2;
            long from = tops.getOrDefault(part.of(), 0L) + used.merge(part.of(), tall, Long::sum) - tall;
            boxes.add(new Box(x, top, WIDE, tall, "part"));
            bands.add(band(useX + WIDE, from, x, top, tall, "part", stream));
            label(stream, x + WIDE + 90, top + tall / 2, "start");
            y += slot(stream.amount()) + GAP;
        }
    }

    private static Band band(long x1, long y1, long x2, long y2, long tall, String style, Flow.Stream stream) {
        long m = (x1 + x2) / 2;
        String path = "M" + x1 + " " + y1 + "C" + m + " " + y1 + " " + m + " " + y2 + " " + x2 + " " + y2
                + "v" + tall
                + "C" + m + " " + (y2 + tall) + " " + m + " " + (y1 + tall) + " " + x1 + " " + (y1 + tall) + "Z";
        return new Band(path, style, stream.name() + " " + stream.printed() + "万元");
    }

    private void label(Flow.Stream stream, long x, long y, String anchor) {
        String percent = Rate.percent(stream.amount(), flow.total(), 1)
                .map(p -> p.signum() == 0 ? "（不足0.1%）" : "（" + p.toPlainString() + "%）")
                .orElse("");
        labels.add(new Label(x, y - 30, anchor, stream.name(), stream.printed() + percent));
    }
}
