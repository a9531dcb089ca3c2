package mingzhang.publish;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the cover says of a department: open data that a portal orders packages by. */
final class About {
    private static final String COVER = "封面";
    private static final Map<String, String> ROWS = rows();

    private About() {}

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("region", "行政区划");
        rows.put("level", "预算级次");
        rows.put("nature", "单位性质");
        rows.put("approved", "批复日期");
        rows.put("stated", "公开日期");
        return rows;
    }

    /** By English name, the words of the cover; what is not filled in is left out. */
    static Map<String, String> of(Data data) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("department", data.year().department());
        about.put("year", String.valueOf(data.year().year()));
        about.put("profile", data.year().profile());
        ROWS.forEach((name, row) -> {
            String words = data.year()
                    .value(COVER + "." + row + ".内容")
                    .map(Data::words)
                    .orElse("");
            if (!words.isEmpty()) {
                about.put(name, words);
            }
        });
        return about;
    }
}
