package mingzhang.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats of a workbook by their numbers; those below 164 every spreadsheet knows by itself, as China sees them. */
final class CellFormats {
    private static final Map<Integer, String> KNOWN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "¥#,##0;¥-#,##0"),
            Map.entry(6, "¥#,##0;¥-#,##0"),
            Map.entry(7, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(8, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(15, "d-m-yy"),
            Map.entry(16, "m-d"),
            Map.entry(17, "yyyy-m"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy年m月"),
            Map.entry(28, "m月d日"),
            Map.entry(29, "m月d日"),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy年m月d日"),
            Map.entry(32, "h时mm分"),
            Map.entry(33, "h时mm分ss秒"),
            Map.entry(34, "上午/下午h时mm分"),
            Map.entry(35, "上午/下午h时mm分ss秒"),
            Map.entry(36, "yyyy年m月"),
            Map.entry(37, "#,##0;-#,##0"),
            Map.entry(38, "#,##0;-#,##0"),
            Map.entry(39, "#,##0.00;-#,##0.00"),
            Map.entry(40, "#,##0.00;-#,##0.00"),
            Map.entry(41, "#,##0;-#,##0;-"),
            Map.entry(42, "¥#,##0;¥-#,##0;¥-"),
            Map.entry(43, "#,##0.00;-#,##0.00;-"),
            Map.entry(44, "¥#,##0.00;¥-#,##0.00;¥-"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss"),
            Map.entry(49, "@"),
            Map.entry(50, "yyyy年m月"),
            Map.entry(51, "m月d日"),
            Map.entry(52, "yyyy年m月"),
            Map.entry(53, "m月d日"),
            Map.entry(54, "m月d日"),
            Map.entry(55, "上午/下午h时mm分"),
            Map.entry(56, "上午/下午h时mm分ss秒"),
            Map.entry(57, "yyyy年m月"),
            Map.entry(58, "m月d日"));

    private final Map<Integer, CellFormat> compiled = new HashMap<>();
    private final Map<Integer, String> codes = new HashMap<>();

    void define(int id, @Nullable String code) {
        if (code != null) {
            codes.put(id, code);
            compiled.remove(id);
        }
    }

    CellFormat get(int id) {
        return compiled.computeIfAbsent(id, this::compile);
    }

    private CellFormat compile(int id) {
        String code = codes.getOrDefault(id, KNOWN.get(id));
        return code == null ? CellFormat.GENERAL : CellFormat.of(code);
    }
}
