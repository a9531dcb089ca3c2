package mingzhang.ledger.resource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Posts and people of one kind on a day, of a department with its units. */
public record Staffing(
        PostKind kind, int posts, int leadingPosts, int employed, int leaders, int hired, int retired, int veterans) {
    static Staffing none(PostKind kind) {
        return new Staffing(kind, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Both together, under the kind of this one. */
    public Staffing plus(Staffing other) {
        return new Staffing(
                kind,
                posts + other.posts,
                leadingPosts + other.leadingPosts,
                employed + other.employed,
                leaders + other.leaders,
                hired + other.hired,
                retired + other.retired,
                veterans + other.veterans);
    }

    /** 控制率: people employed against posts, in percent with two decimals; empty without posts. */
    public Optional<BigDecimal> controlRate() {
        return posts == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(employed)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(posts), 2, RoundingMode.HALF_UP));
    }
}
