package mingzhang.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** Fixed phrases with one character wrong. */
final class FixedPhraseCheck implements ReviewCheck {
    private record Phrase(String words, Severity severity, String except) {}

    private final List<Phrase> phrases = WordFile.entries("phrases.txt").stream()
            .map(e -> new Phrase(
                    e.text("phrase"),
                    Severity.valueOf(e.text("severity").toUpperCase(Locale.ROOT)),
                    e.text("except", "")))
            .toList();

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        Set<Integer> taken = new TreeSet<>();
        for (Phrase phrase : phrases) {
            for (int at : nearMisses(reviewed.plain(), phrase)) {
                if (taken.add(wrong(reviewed.plain(), phrase, at))) {
                    note(reviewed, phrase, at, remarks);
                }
            }
        }
    }

    /** Where the text differs from the phrase in one character: one half of the phrase then stands there unharmed. */
    private static Set<Integer> nearMisses(String text, Phrase phrase) {
        Set<Integer> found = new TreeSet<>();
        String words = phrase.words;
        int half = words.length() / 2;
        for (int i = text.indexOf(words.substring(0, half));
                i >= 0;
                i = text.indexOf(words.substring(0, half), i + 1)) {
            add(text, phrase, i, found);
        }
        for (int i = text.indexOf(words.substring(half)); i >= 0; i = text.indexOf(words.substring(half), i + 1)) {
            add(text, phrase, i - half, found);
        }
        return found;
    }

    private static void add(String text, Phrase phrase, int at, Set<Integer> found) {
        if (at < 0 || at + phrase.words.length() > text.length()) {
            return;
        }
        int wrong = wrong(text, phrase, at);
        if (wrong >= 0 && isHan(text.charAt(wrong)) && phrase.except.indexOf(text.charAt(wrong)) < 0) {
            found.add(at);
        }
    }

    /** Where the only difference is, or -1 where there is none or more than one. */
    private static int wrong(String text, Phrase phrase, int at) {
        int wrong = -1;
        for (int i = 0; i < phrase.words.length(); i++) {
            if (text.charAt(at + i) != phrase.words.charAt(i)) {
                if (wrong >= 0) {
                    return -1;
                }
                wrong = at + i;
            }
        }
        return wrong;
    }

    private static boolean isHan(char c) {
        return c >= 0x4e00 && c <= 0x9fa5;
    }

    private static void note(Reviewed reviewed, Phrase phrase, int at, Remarks remarks) {
        String words = reviewed.document().words(at, at + phrase.words.length());
        reviewed.document().blocks().stream()
                .filter(b -> b.place().start() <= at && at < b.place().end())
                .findFirst()
                .ifPresent(block -> {
                    int from = at - block.place().start();
                    Place place = block.place().within(from, from + phrase.words.length());
                    remarks.add("wording", phrase.severity, "固定表述“" + phrase.words + "”写成了“" + words + "”。", place);
                });
    }
}
