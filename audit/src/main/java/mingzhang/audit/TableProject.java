package mingzhang.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.document.Block;
import org.jspecify.annotations.Nullable;

/** Which project a table of indicators is about. */
final class TableProject {
    private static final Pattern LABEL = Pattern.compile("(?:专项|项目)(?:（政策）)?名称");
    private static final Pattern CAPTION = Pattern.compile("(?:^|[、.])\\s*([^、.]{2,40}?)(?:项目)?(?:支出)?绩效(?:目标|自评)表");

    private TableProject() {}

    /** 3、学习、培训经费绩效目标表: the name stands before the words of the form. */
    static String of(String caption, String heading) {
        String words = caption.isBlank() ? heading : caption;
        Matcher matcher = CAPTION.matcher(Words.simplified(words));
        return matcher.find() && !matcher.group(1).matches(".*(?:年度|部门|单位|整体|项目支出).*") ? matcher.group(1) : "";
    }

    static boolean isNamed(Block.@Nullable Cell[] row) {
        Block.Cell first = row.length == 0 ? null : row[0];
        return first != null && LABEL.matcher(Words.bare(first.text())).matches();
    }

    /** The cell beside 项目名称 in the rows {@code from} to {@code to}. */
    static Optional<String> named(Block.@Nullable Cell[][] at, int from, int to) {
        for (int row = to - 1; row >= from; row--) {
            for (int c = 0; c < at[row].length; c++) {
                Block.Cell label = at[row][c];
                if (label != null && LABEL.matcher(Words.bare(label.text())).matches()) {
                    int next = label.column() + label.columnSpan();
                    Block.Cell value = next < at[row].length ? at[row][next] : null;
                    return value == null ? Optional.empty() : Optional.of(Indicator.squeezed(value.text()));
                }
            }
        }
        return Optional.empty();
    }
}
