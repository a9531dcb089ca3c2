package mingzhang.evaluate;

import java.util.List;

/**
 * Something that is wrong with a form or a target, by name.
 *
 * @param id such as weights-not-100, score-above-points
 * @param refuses whether the form is refused for it until it is mended or explained
 * @param path the line; empty for the form as a whole
 * @param found in Chinese
 * @param mend in Chinese
 */
public record Remark(String id, boolean refuses, List<String> path, String found, String mend) {
    public Remark {
        path = List.copyOf(path);
    }

    /** The same, refusing nothing. */
    Remark asNote() {
        return new Remark(id, false, path, found, mend);
    }

    /** One sentence. */
    public String line() {
        return (path.isEmpty() ? "" : String.join(" / ", path) + "：") + found + "。" + mend;
    }
}
