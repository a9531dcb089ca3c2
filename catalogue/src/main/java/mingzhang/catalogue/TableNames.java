package mingzhang.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows official tables by their captions: 公开01表 某某局2023年度收入支出决算总表 is 收支总表. */
final class TableNames {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?度?");
    private static final Pattern NUMBER =
            Pattern.compile("^.*?(?:公开|附件?|预算|决算|财决)?(?:表|Z)?[一二三四五六七八九十\\d]{1,3}(?:-\\d)?表?[:、.]|"
                    + "^(?:公开|附)?表?\\d{1,3}表?[、.]?|^[一二三四五六七八九十]{1,3}[、.]|\\(?(?:财决)?公开\\d{1,2}表\\)?");
    private static final Pattern NOISE = Pattern.compile("部门|单位|区级|县级|市级|省级|本级|预算|决算|情况|\\(续\\)|续表|[“”\"‘’《》]");
    private static final Pattern OFFICE = Pattern.compile(".*[局委院室部会厅办处队校站所馆镇乡府社团庭司心道学党联协园台]$");

    private TableNames() {}

    /** The table whose name, of all that fit, is the longest. */
    static Optional<OfficialTable> find(String caption, List<OfficialTable> tables) {
        String plain = plain(caption);
        Optional<OfficialTable> best = Optional.empty();
        int length = 0;
        for (OfficialTable table : tables) {
            for (String name : table.named()) {
                String wanted = plain(name);
                if (wanted.length() > length && isNamed(plain, wanted)) {
                    best = Optional.of(table);
                    length = wanted.length();
                }
            }
        }
        return best;
    }

    private static boolean isNamed(String plain, String wanted) {
        String before = plain.endsWith(wanted) ? plain.substring(0, plain.length() - wanted.length()) : "-";
        return before.isEmpty() || OFFICE.matcher(before).matches();
    }

    private static String plain(String caption) {
        String words = Normalizer.normalize(caption, Normalizer.Form.NFKC).replaceAll("(?U)\\s", "");
        words = YEAR.matcher(words).replaceAll("");
        words = NUMBER.matcher(words).replaceFirst("");
        words = NOISE.matcher(words).replaceAll("").replaceFirst("\\(.{1,20}\\)$", "");
        return words.replace("收入支出", "收支").replace("总体", "总");
    }
}
