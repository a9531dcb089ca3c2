package mingzhang.publish;

import java.math.BigDecimal;
import mingzhang.figures.Money;

/**
 * A value of the data, or computed from it, with the words that say where it comes from.
 *
 * @param path a path of the data, or the expression over paths it was computed by
 * @param label what a reader calls it
 * @param kind whether it is an amount or a count
 * @param exact yuan for an amount, else the number itself
 */
record Quantity(String path, String label, Kind kind, BigDecimal exact) {
    /** What a quantity measures. */
    enum Kind {
        MONEY,
        COUNT
    }

    static Quantity money(String path, String label, Money money) {
        return new Quantity(path, label, Kind.MONEY, money.yuan());
    }

    static Quantity count(String path, String label, BigDecimal number) {
        return new Quantity(path, label, Kind.COUNT, number);
    }

    /** A sum begins with nothing: no path, an amount of zero. */
    static final Quantity NOTHING = money("", "", Money.ZERO);

    Money money() {
        return Money.ofYuan(exact);
    }

    boolean isMoney() {
        return kind == Kind.MONEY;
    }

    int signum() {
        return exact.signum();
    }

    Quantity named(String newLabel) {
        return new Quantity(path, newLabel, kind, exact);
    }

    Quantity abs() {
        return new Quantity(path, label, kind, exact.abs());
    }

    Quantity plus(Quantity other) {
        return combined(" + ", other, exact.add(other.exact));
    }

    Quantity minus(Quantity other) {
        return combined(" - ", other, exact.subtract(other.exact));
    }

    private Quantity combined(String sign, Quantity other, BigDecimal value) {
        if (other.path.isEmpty()) {
            return new Quantity(path, label, path.isEmpty() ? other.kind : kind, value);
        }
        if (path.isEmpty()) {
            String signed = sign.equals(" + ") ? other.path : "-" + other.path;
            return new Quantity(signed, other.label, other.kind, value);
        }
        return new Quantity(path + sign + other.path, label, kind, value);
    }
}
