package mingzhang.catalogue;

import java.util.List;

/**
 * An indicator that may be used again.
 *
 * @param kind of project: 培训, 信息化建设 …; 通用 for all
 * @param level2 such as 数量指标
 * @param name of level three
 * @param says how it is measured
 * @param target as it is to be written: ≥90%
 * @param evidence where the achieved value is taken from
 * @param words by which it is found for a target in words
 */
public record LibraryIndicator(
        String kind,
        String level1,
        String level2,
        String name,
        String says,
        String target,
        String evidence,
        List<String> words) {
    public LibraryIndicator {
        words = List.copyOf(words);
    }
}
