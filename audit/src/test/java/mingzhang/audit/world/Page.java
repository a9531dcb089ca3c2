package mingzhang.audit.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingzhang.audit.world.Print.Span;
import org.jspecify.annotations.Nullable;

/** A page with every figure that it prints, and what they claim of one another. */
public final class Page {
    private final String name;
    private final String kind;
    private final String source;
    private final List<Print> prints;
    private final Values values;

    Page(String name, String kind, String source, List<Print> prints, Values values) {
        this.name = name;
        this.kind = kind;
        this.source = source;
        this.prints = prints;
        this.values = values;
    }

    /** A file name. */
    public String file() {
        return name + "." + kind;
    }

    /** What the file holds. */
    public String source() {
        return source;
    }

    List<Print> prints() {
        return prints;
    }

    Values values() {
        return values;
    }

    List<Print> of(String key) {
        return prints.stream().filter(p -> p.key().equals(key)).toList();
    }

    /** Whether the page contradicts itself when this print reads otherwise, beyond what rounding explains. */
    boolean broken(Print print, String now) {
        boolean copied = !print.isRate()
                && of(print.key()).stream()
                        .anyMatch(p -> !p.equals(print) && !p.span().meets(print.spanOf(now)));
        return copied || claims().stream().anyMatch(c -> c.uses(print.key()) && !c.holds(print, now));
    }

    /** Whether the page contradicts itself when a change has the other direction. */
    boolean brokenByTurn(String a, String b) {
        boolean based = !of(a).isEmpty() && !of(b).isEmpty();
        boolean whole = !of(a).isEmpty()
                && !of(a + "-" + b).isEmpty()
                && !of(a + "^" + b).isEmpty();
        return based || whole && !new Claim("base", List.of(a + "^" + b, a, a + "-" + b), -sign(a, b)).holds(null, "");
    }

    private int sign(String a, String b) {
        return values.get(a).compareTo(values.get(b));
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        values.sums.forEach(s -> claims.add(new Claim("sum", s, 1)));
        for (Print print : prints) {
            String[] ab = print.key().split("[-^/:*]");
            if (ab.length < 2 || print.isWord()) {
                continue;
            }
            String change = ab[0] + "-" + ab[1];
            if (print.key().indexOf('/') > 0) {
                claims.add(new Claim("share", List.of(print.key(), ab[0], ab[1]), 1));
            } else if (print.key().indexOf('-') > 0) {
                claims.add(new Claim("delta", List.of(print.key(), ab[0], ab[1]), sign(ab[0], ab[1])));
            } else if (print.key().indexOf('^') > 0) {
                claims.add(new Claim("rate", List.of(print.key(), ab[0], ab[1]), sign(ab[0], ab[1])));
                claims.add(new Claim("base", List.of(print.key(), ab[0], change), sign(ab[0], ab[1])));
                claims.add(new Claim("share", List.of(print.key(), change, ab[1]), 1));
            }
        }
        return claims.stream()
                .filter(c -> c.keys().stream().noneMatch(k -> of(k).isEmpty()))
                .toList();
    }

    /** The result first, then what it comes from. */
    private final class Claim {
        private final String shape;
        private final List<String> keys;
        private final int sign;

        Claim(String shape, List<String> keys, int sign) {
            this.shape = shape;
            this.keys = keys;
            this.sign = sign;
        }

        List<String> keys() {
            return keys;
        }

        boolean uses(String key) {
            return keys.contains(key);
        }

        boolean holds(@Nullable Print changed, String now) {
            List<Span> spans = keys.stream()
                    .map(k -> changed != null && changed.key().equals(k) ? changed.spanOf(now) : finest(k))
                    .toList();
            return expected(spans.subList(1, spans.size()))
                    .map(s -> s.meets(spans.getFirst()))
                    .orElse(true);
        }

        private Span finest(String key) {
            return of(key).stream()
                    .map(Print::span)
                    .min(Comparator.comparing(s -> s.high().subtract(s.low())))
                    .orElseThrow();
        }

        private Optional<Span> expected(List<Span> in) {
            if (shape.equals("sum")) {
                return Optional.of(new Span(
                        in.stream().map(Span::low).reduce(BigDecimal.ZERO, BigDecimal::add),
                        in.stream().map(Span::high).reduce(BigDecimal.ZERO, BigDecimal::add)));
            }
            BigDecimal[] corners = new BigDecimal[4];
            for (int i = 0; i < 4; i++) {
                Span a = in.get(0);
                Span b = in.get(1);
                Optional<BigDecimal> corner =
                        corner((i & 1) == 0 ? a.low() : a.high(), (i & 2) == 0 ? b.low() : b.high());
                if (corner.isEmpty()) {
                    return Optional.empty();
                }
                corners[i] = corner.get();
            }
            Arrays.sort(corners);
            return Optional.of(new Span(corners[0], corners[3]));
        }

        private Optional<BigDecimal> corner(BigDecimal a, BigDecimal b) {
            BigDecimal way = BigDecimal.valueOf(sign);
            return switch (shape) {
                case "delta" -> Optional.of(a.subtract(b).multiply(way));
                case "share" -> over(a, b);
                case "rate" -> over(a.subtract(b).multiply(way), b);
                case "base" -> over(b, a.subtract(b.multiply(way)));
                default -> Optional.empty();
            };
        }

        private static Optional<BigDecimal> over(BigDecimal a, BigDecimal b) {
            return b.signum() <= 0 ? Optional.empty() : Optional.of(a.divide(b, 15, RoundingMode.HALF_UP));
        }
    }
}
