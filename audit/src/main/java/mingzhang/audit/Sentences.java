package mingzhang.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Takes a paragraph apart: which amounts stand side by side, which are listed under another, and to which of
 * them each share, change and rate belongs.
 *
 * <p>A list is opened by 其中, 包括, 分为 and their like, by a colon, or by a bracket; it ends with its bracket,
 * with its sentence, or where another list of the same depth is opened.
 */
final class Sentences {
    private static final Pattern OPENS =
            Pattern.compile("其中|包括|包含|内含|内购|分为|构成|组成|主要用于|按[^，。；]{2,12}分|具体为|具体如下|^[，（]?含(?!义)|由(?=[^，。；]{2,20}$)");
    private static final Pattern COMPLETE = Pattern.compile("分别为|组成|构成|分为|具体为|由(?=[^，。；]{2,20}$)");
    private static final Pattern LISTS_COUNTS =
            Pattern.compile("^(?:[，；]?(?:其中|包括|分别为)[：，]?|（(?:其中[：，]?)?)[^，。；]{0,14}$");
    private static final Pattern CONTINUES = Pattern.compile("^(?:其中|包括|具体为|分别为)");
    private static final Pattern PURPOSE =
            Pattern.compile("(?:主要(?:用于|包括|是)|用于|包括)(?:(?!其中)[^；：])*；(?=[^；：，]*$)(?!其中)");
    private static final Pattern COLON = Pattern.compile("^[^，。；：]{0,18}：");

    private record Level(Clause owner, boolean bracket) {}

    /**
     * A paragraph taken apart.
     *
     * @param roots the clauses that stand on their own; their parts hang below them
     * @param orphans shares, changes and rates that stand before any amount
     */
    record Parsed(List<Clause> roots, List<Mention> orphans) {}

    private final List<Clause> roots = new ArrayList<>();
    private final List<Mention> orphans = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Clause current;
    private @Nullable Clause change;
    /** The figure before: a share right behind a count, 2个，占66.67%, is a share of what is counted. */
    private @Nullable Mention last;

    private int sentence;
    private int segment;

    private Sentences() {}

    static Parsed of(List<Mention> figures) {
        Sentences sentences = new Sentences();
        figures.forEach(sentences::take);
        return new Parsed(sentences.roots, sentences.orphans);
    }

    /** The same for figures of one kind, whatever it is, all of which are amounts. */
    static Parsed ofCounts(List<Mention> figures) {
        Sentences sentences = new Sentences();
        for (Mention figure : figures) {
            sentences.closeBrackets(figure.before());
            if (figure.before().indexOf('。') >= 0) {
                sentences.sentence++;
                sentences.levels.clear();
            }
            sentences.openList(LISTS_COUNTS.matcher(figure.before()).find() ? figure.before() : "");
            sentences.place(figure);
        }
        return new Parsed(sentences.roots, List.of());
    }

    private void take(Mention mention) {
        String before = mention.before();
        closeBrackets(before);
        if (before.indexOf('。') >= 0 || before.indexOf('；') >= 0) {
            segment++;
        }
        if (before.indexOf('。') >= 0) {
            sentence++;
            levels.clear();
        }
        boolean counted = last != null && last.figure().unit().kind() == Unit.Kind.COUNT && before.indexOf('。') < 0;
        last = mention;
        if (mention.role() == Role.SHARE && counted) {
            return;
        }
        if (mention.role() == Role.CHANGE) {
            takeChange(mention, before);
        } else if (mention.isMoney() && mention.role() == Role.AMOUNT) {
            openList(clauseOf(before));
            place(mention);
        } else {
            claim(mention);
            if (leavesBracketOpen(before) && current != null) {
                levels.push(new Level(current, true));
            }
        }
    }

    /** A change belongs to its amount, unless it is itself one of the parts of a change. */
    private void takeChange(Mention mention, String before) {
        if (change != null && OPENS.matcher(clauseOf(before)).find() && !isOwner(change)) {
            levels.push(new Level(change, false));
        }
        Level level = levels.peek();
        if (level != null && level.owner().isChange()) {
            place(mention);
            return;
        }
        claim(mention);
        if (mention.isMoney()) {
            change = new Clause(mention, current, roots, sentence, segment);
            roots.add(change);
        }
    }

    /**
     * The words that may open a list: those of this sentence. A new sentence goes on with the list of the one before
     * only where it begins so: 完成预算100%。其中行政运行490.4万元.
     */
    private static String clauseOf(String before) {
        int stop = before.lastIndexOf('。');
        String tail = before.substring(stop + 1).strip();
        return stop < 0 || CONTINUES.matcher(tail).find() ? tail : "";
    }

    private boolean isOwner(Clause clause) {
        return levels.stream().anyMatch(l -> l.owner() == clause);
    }

    private void claim(Mention mention) {
        if (mention.figure().unit().kind() == Unit.Kind.COUNT
                || mention.figure().unit().kind() == Unit.Kind.BARE) {
            return;
        }
        if (current == null) {
            orphans.add(mention);
        } else {
            current.claims.add(mention);
        }
    }

    private void closeBrackets(String before) {
        int depth = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '（') {
                depth++;
            } else if (c == '）' && --depth < 0) {
                depth = 0;
                popBracket();
            }
        }
    }

    private void popBracket() {
        if (levels.stream().noneMatch(Level::bracket)) {
            return;
        }
        Level level = levels.pop();
        while (!level.bracket()) {
            level = levels.pop();
        }
        current = level.owner();
    }

    private static boolean leavesBracketOpen(String before) {
        int open = before.lastIndexOf('（');
        return open >= 0 && before.indexOf('）', open) < 0;
    }

    private void openList(String before) {
        if (current == null) {
            return;
        }
        if (leavesBracketOpen(before)) {
            levels.push(new Level(current, true));
        } else if (opens(before) || opensByColon(before)) {
            push(current, before);
        } else if (before.indexOf('；') >= 0) {
            leaveInnerList();
        }
    }

    /** 基本支出5万元，主要用于日常运转；项目支出3万元: words that tell what a thing is for open no list of others beside it. */
    private static boolean opens(String before) {
        return OPENS.matcher(PURPOSE.matcher(before).replaceFirst("；")).find();
    }

    private boolean opensByColon(String before) {
        return current != null
                && current.sentence == sentence
                && COLON.matcher(before).find();
    }

    private void push(Clause owner, String before) {
        if (!isOwner(owner)) {
            owner.complete |= COMPLETE.matcher(before).find();
            levels.push(new Level(owner, false));
        }
    }

    /** A semicolon ends the list within an item of a list. */
    private void leaveInnerList() {
        Level top = levels.peek();
        if (top != null && !top.bracket() && levels.size() >= 2) {
            levels.pop();
        }
    }

    private void place(Mention mention) {
        Level level = levels.peek();
        Clause parent = level == null ? null : level.owner();
        List<Clause> siblings = parent == null ? roots : parent.parts;
        Clause clause = new Clause(mention, parent, siblings, sentence, segment);
        siblings.add(clause);
        current = clause;
    }
}
