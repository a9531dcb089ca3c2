package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.figures.ChineseNumber;

/** Headings and lists that skip a number or use one twice. */
final class NumberingCheck implements ReviewCheck {
    private static final String HAN = "([一二三四五六七八九十]{1,3})";
    private static final List<Pattern> STYLES = List.of(
            Pattern.compile("^\\s*第" + HAN + "部分(?=[\\s：:\\u4e00-\\u9fa5])"),
            Pattern.compile("^\\s*" + HAN + "、"),
            Pattern.compile("^\\s*[（(]" + HAN + "[）)]"),
            Pattern.compile("^\\s*(\\d{1,2})[、.．](?!\\d)"),
            Pattern.compile("^\\s*[（(](\\d{1,2})[）)]"));
    private static final Pattern INLINE = Pattern.compile("(?:^|[。；;：:）\\s])(\\d{1,2})[、.．](?=[\\u4e00-\\u9fa5“《])");
    private static final int SHORTEST = 4;
    /** How many characters behind the number are quoted. */
    private static final int SHOWN = 16;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        int[] last = new int[STYLES.size()];
        int[] run = new int[STYLES.size()];
        StringBuilder since = new StringBuilder();
        for (Reviewed.Passage passage : reviewed.passages()) {
            if (passage.text().matches("(?s)\\s*附(?:件|表|录).*")) {
                Arrays.fill(last, 0);
                Arrays.fill(run, 0);
            }
            leading(passage, last, run, since, remarks);
            inline(passage, remarks);
        }
    }

    /** A number of one style ends all runs of the styles below it. */
    private static void leading(Reviewed.Passage passage, int[] last, int[] run, StringBuilder since, Remarks remarks) {
        for (int style = 0; style < STYLES.size(); style++) {
            Matcher matcher = STYLES.get(style).matcher(passage.text());
            if (!matcher.find()) {
                continue;
            }
            int number = number(matcher.group(1));
            boolean within = since.indexOf(marker(matcher.group().strip(), number - 1)) >= 0;
            if (number != 1 && run[style] >= 2 && wrong(last[style], number) && !within) {
                note(passage, matcher, last[style], number, remarks);
            }
            run[style] = number == 1 ? 1 : run[style] > 0 ? run[style] + 1 : 0;
            last[style] = number;
            since.setLength(0);
            since.append(passage.text());
            for (int below = style + 1; below < STYLES.size(); below++) {
                last[below] = 0;
                run[below] = 0;
            }
            return;
        }
        since.append(passage.text());
    }

    /** The number before this one, printed in its style: it may stand within a paragraph. */
    private static String marker(String printed, int number) {
        String words = printed.replaceFirst("\\d+", String.valueOf(number));
        return words.equals(printed) && number > 0 && number <= 10
                ? printed.replaceFirst("[一二三四五六七八九十]+", String.valueOf("一二三四五六七八九十".charAt(number - 1)))
                : words;
    }

    /** One number left out, or the same one again; greater jumps are other lists. */
    private static boolean wrong(int last, int number) {
        return number == last || number == last + 2;
    }

    private static void note(Reviewed.Passage passage, Matcher matcher, int last, int number, Remarks remarks) {
        note(passage, matcher.start(), matcher.end(), matcher.group().strip(), last, number, remarks);
    }

    private static void note(
            Reviewed.Passage passage, int from, int to, String printed, int last, int number, Remarks remarks) {
        String what = number == last ? "用了两次。" : "前面缺了第" + (last + 1) + "项。";
        int end = Math.min(passage.text().length(), to + SHOWN);
        remarks.add("numbering", Severity.NOTE, "序号“" + printed + "”" + what, passage.at(from, end));
    }

    private static int number(String words) {
        return words.matches("\\d+")
                ? Integer.parseInt(words)
                : ChineseNumber.parse(words).map(BigDecimal::intValue).orElse(0);
    }

    /** 1、…；2、…；4、… within one paragraph. */
    private static void inline(Reviewed.Passage passage, Remarks remarks) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = INLINE.matcher(passage.text());
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
            starts.add(matcher.start(1));
        }
        if (numbers.size() < SHORTEST || numbers.get(0) != 1 || numbers.get(1) != 2) {
            return;
        }
        for (int i = 1; i < numbers.size(); i++) {
            int last = numbers.get(i - 1);
            if (wrong(last, numbers.get(i))) {
                int from = starts.get(i);
                note(passage, from, from, String.valueOf(numbers.get(i)), last, numbers.get(i), remarks);
            }
        }
    }
}
