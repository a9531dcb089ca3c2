package mingzhang.publish;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import mingzhang.figures.Problem;
import mingzhang.figures.Rate;

/**
 * Why a figure changed. The words are the department's own; where a change passes the profile's threshold
 * they must be there.
 */
final class Reasons {
    private final Data data;
    private final String sheet;
    private final String column;
    private final BigDecimal threshold;
    private final int rateDecimals;
    private final SequencedSet<Problem> missing = new LinkedHashSet<>();

    Reasons(Data data, Settings settings) {
        this.data = data;
        this.sheet = settings.text("reason.sheet", "变动原因");
        this.column = settings.text("reason.column", "原因");
        this.threshold = new BigDecimal(settings.text("reason.threshold.percent", "0"));
        this.rateDecimals = Integer.parseInt(settings.text("rate.decimals", "2"));
    }

    /** The reason that stands at a name, or at a whole path; without its full stop. */
    String text(String name) {
        String words = data.words(path(name));
        return words.endsWith("。") ? words.substring(0, words.length() - 1) : words;
    }

    private String path(String name) {
        return data.isPath(name) ? name : sheet + "." + name + "." + column;
    }

    /**
     * Whether the sentence gives a reason: there is a change and the department says why. A change above the
     * threshold without a reason is remembered as a problem.
     */
    boolean required(String name, Quantity now, Quantity before) {
        if (name.isEmpty() || now.exact().compareTo(before.exact()) == 0) {
            return false;
        }
        boolean given = !text(name).isEmpty();
        if (!given && large(now, before)) {
            missing.add(problem(name, now, before));
        }
        return given;
    }

    private boolean large(Quantity now, Quantity before) {
        return Rate.percent(now.exact().subtract(before.exact()), before.exact(), rateDecimals)
                .map(percent -> percent.abs().compareTo(threshold) > 0)
                .orElse(true);
    }

    private Problem problem(String name, Quantity now, Quantity before) {
        String[] steps = path(name).split("\\.", 3);
        return new Problem(
                data.year().department(),
                "工作表“" + steps[0] + "”，“" + steps[1] + "”行“" + steps[2] + "”列",
                "“" + now.label() + "”是" + Settings.exactly(now) + "，“" + before.label() + "”是"
                        + Settings.exactly(before) + "，没有写原因",
                "请写一句原因，从“主要原因是”后面写起。");
    }

    List<Problem> missing() {
        return List.copyOf(missing);
    }
}
