package mingzhang.publish.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place with a government.
 *
 * @param name in full: 四川省广元市利州区
 * @param province its first part: 四川省
 * @param level 省级, 市级, 县级; 其他 where the name does not tell
 */
public record Region(String name, String province, String level) implements Comparable<Region> {
    static final Region UNKNOWN = new Region("地区未注明", "地区未注明", "其他");

    private static final Pattern PROVINCE = Pattern.compile("^(.{2,6}?(?:省|自治区|特别行政区)|(?:北京|上海|天津|重庆)市|新疆生产建设兵团)(.*)$");
    private static final Pattern CITY = Pattern.compile("^[^县区]{1,10}?(?:市|自治州|州|盟|地区)$");
    private static final Pattern COUNTY = Pattern.compile("^.*(?:县|区|旗|市)$");

    static Region of(String words) {
        String name = words.strip();
        Matcher province = PROVINCE.matcher(name);
        if (name.isEmpty()) {
            return UNKNOWN;
        }
        if (!province.matches()) {
            return new Region(name, name, "其他");
        }
        return new Region(name, province.group(1), level(province.group(2)));
    }

    /** By what comes behind the province; a 新区 is a county in one place and a city in another. */
    private static String level(String rest) {
        if (rest.isEmpty()) {
            return "省级";
        }
        if (rest.endsWith("新区") || rest.endsWith("开发区")) {
            return "其他";
        }
        if (CITY.matcher(rest).matches()) {
            return "市级";
        }
        return COUNTY.matcher(rest).matches() ? "县级" : "其他";
    }

    @Override
    public int compareTo(Region other) {
        return name.compareTo(other.name);
    }
}
