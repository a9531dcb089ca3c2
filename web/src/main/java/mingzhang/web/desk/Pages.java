package mingzhang.web.desk;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param size how many items a page has at most
 * @param total how many items the whole list has
 */
record Pages<T>(List<T> items, int page, int size, int total) {
    static final String FIRST = "0";
    static final String USUAL = "200";

    private static final int MOST = 2_000;

    static <S, T> Pages<T> of(List<S> all, int page, int size, Function<S, T> view) {
        int each = Math.clamp(size, 1, MOST);
        long from = Math.clamp((long) page * each, 0L, (long) all.size());
        List<T> items = all.stream().skip(from).limit(each).map(view).toList();
        return new Pages<>(items, Math.max(page, 0), each, all.size());
    }
}
