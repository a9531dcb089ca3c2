package mingzhang.audit.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plants one fault at a time, of each kind, where the page itself then shows it. */
public final class Faults {
    private final Page page;
    private final Random random;
    private final List<Fault> all = new ArrayList<>();

    private Faults(Page page) {
        this.page = page;
        random = new Random(page.file().hashCode());
        random.nextInt();
    }

    /** At most so many faults of each kind. */
    public static List<Fault> of(Page page, int each) {
        Faults faults = new Faults(page);
        List<Fault> few = new ArrayList<>();
        for (String kind : List.of("digit", "swap", "shift", "stale", "base", "bent", "missing", "unit", "turned")) {
            faults.all.clear();
            faults.plant(kind);
            Collections.shuffle(faults.all, faults.random);
            few.addAll(faults.all.subList(0, Math.min(each, faults.all.size())));
        }
        return few;
    }

    private void plant(String kind) {
        for (Print print : page.prints()) {
            if (kind.equals("turned")) {
                turn(print);
            } else if (kind.equals("unit")) {
                unit(print);
            } else if (!print.isWord() && !print.key().matches(".*[:*].*")) {
                String now = changed(kind, print);
                if (!now.equals(print.printed()) && page.broken(print, now)) {
                    replace(kind, print, now);
                }
            }
        }
    }

    private String changed(String kind, Print print) {
        String was = print.printed();
        boolean change = print.key().matches(".*[-^/].*");
        return switch (kind) {
            case "digit" -> digit(was);
            case "swap" -> swap(was);
            case "shift" -> print.isRate() ? was : shift(was);
            case "stale" -> change ? was : stale(print);
            case "base" -> print.key().indexOf('^') > 0 ? onNow(print) : was;
            case "bent" -> print.isRate() ? bent(was) : was;
            case "missing" -> change ? was : missing(print);
            default -> was;
        };
    }

    private String digit(String was) {
        int at = random.nextInt(was.length());
        char c = was.charAt(at);
        if (!Character.isDigit(c)) {
            return was;
        }
        char other = (char) ('0' + (c - '0' + 1 + random.nextInt(9)) % 10);
        String now = was.substring(0, at) + other + was.substring(at + 1);
        return now.matches("0\\d.*") ? was : now;
    }

    private String swap(String was) {
        int at = random.nextInt(Math.max(1, was.length() - 1));
        if (at + 1 >= was.length() || !was.substring(at, at + 2).matches("\\d\\d")) {
            return was;
        }
        String now = was.substring(0, at) + was.charAt(at + 1) + was.charAt(at) + was.substring(at + 2);
        return now.matches("0\\d.*") ? was : now;
    }

    private String shift(String was) {
        BigDecimal moved = new BigDecimal(was.replace(",", "")).movePointRight(random.nextBoolean() ? 1 : -1);
        return moved.signum() == 0
                ? was
                : moved.setScale(scale(was), RoundingMode.HALF_UP).toPlainString();
    }

    private static int scale(String was) {
        int point = was.indexOf('.');
        return point < 0 ? 0 : was.length() - point - 1;
    }

    private String stale(Print print) {
        String last = print.key() + "0";
        return page.values().amounts.containsKey(last)
                ? inUnits(print, page.values().get(last))
                : print.printed();
    }

    private static String inUnits(Print print, BigDecimal value) {
        return value.divide(print.factor(), 12, RoundingMode.HALF_UP)
                .setScale(scale(print.printed()), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String onNow(Print print) {
        String[] ab = print.key().split("\\^");
        BigDecimal change = page.values().value(ab[0] + "-" + ab[1]);
        return page.values().get(ab[0]).signum() == 0
                ? print.printed()
                : change.multiply(BigDecimal.valueOf(100))
                        .divide(page.values().get(ab[0]), scale(print.printed()), RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private String bent(String was) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale(was));
        BigDecimal bent = new BigDecimal(was).add(step.multiply(BigDecimal.valueOf(1L + random.nextInt(3))));
        return bent.toPlainString();
    }

    private String missing(Print print) {
        for (List<String> sum : page.values().sums) {
            if (sum.getFirst().equals(print.key()) && sum.size() > 2) {
                BigDecimal part = page.values().get(sum.get(1 + random.nextInt(sum.size() - 1)));
                return part.signum() == 0
                        ? print.printed()
                        : inUnits(print, page.values().get(print.key()).subtract(part));
            }
        }
        return print.printed();
    }

    private void replace(String kind, Print print, String now) {
        String source =
                page.source().substring(0, print.start()) + now + page.source().substring(print.end());
        String quote = print.quote()
                        .substring(0, print.quote().length() - print.printed().length())
                + now;
        all.add(new Fault(name(kind), source, kind, quote, now, print.printed()));
    }

    private String name(String kind) {
        return page.file().replace(".", "-" + kind + all.size() + ".");
    }

    /** 万元 becomes 元. */
    private void unit(Print print) {
        String behind = page.source().substring(print.end());
        boolean amount = !print.isWord() && !print.isRate() && !print.key().matches(".*[:*].*");
        if (amount && behind.startsWith("万元") && page.broken(print, tiny(print.printed()))) {
            String source = page.source().substring(0, print.end()) + behind.substring(1);
            all.add(new Fault(name("unit"), source, "unit", print.quote(), print.printed(), print.printed() + "万元"));
        }
    }

    private static String tiny(String printed) {
        return new BigDecimal(printed.replace(",", "")).movePointLeft(4).toPlainString();
    }

    /** 增加 becomes 减少, with the word of its rate behind it. */
    private void turn(Print print) {
        String[] ab = print.key().split("\\?");
        if (!print.isWord()
                || page.values().value(ab[0] + "-" + ab[1]).signum() == 0
                || !page.brokenByTurn(ab[0], ab[1])) {
            return;
        }
        int end = clauseEnd(print.end());
        String clause = page.source().substring(print.start(), end);
        int from = page.source().lastIndexOf('，', print.start());
        String turned = turned(clause);
        if (!turned.equals(clause) && from >= 0 && !clause.contains("<")) {
            String source = page.source().substring(0, print.start())
                    + turned
                    + page.source().substring(end);
            all.add(new Fault(name("turned"), source, "turned", turned, "", clause));
        }
    }

    private int clauseEnd(int from) {
        Matcher stop = Pattern.compile("[。；\\n]|，(?![增下上降减提]|同比)").matcher(page.source());
        return stop.find(from) ? stop.start() : page.source().length();
    }

    private static String turned(String words) {
        Matcher word = Pattern.compile("增加|减少|增长|下降|降低|上升").matcher(words);
        StringBuilder turned = new StringBuilder();
        while (word.find()) {
            word.appendReplacement(
                    turned,
                    switch (word.group()) {
                        case "增加" -> "减少";
                        case "减少" -> "增加";
                        case "增长", "上升" -> "下降";
                        default -> "增长";
                    });
        }
        return word.appendTail(turned).toString();
    }
}
