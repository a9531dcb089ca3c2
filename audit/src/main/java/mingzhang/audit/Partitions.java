package mingzhang.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that together leave nothing out, by law or by their words: 基本支出 and 项目支出, 税收 and 非税收入. */
final class Partitions {
    /**
     * One way of dividing.
     *
     * @param whole what is divided
     * @param parts all of which must be there
     * @param others which may be there besides
     */
    private record Partition(Pattern whole, List<Pattern> parts, Pattern others) {
        boolean divides(String name) {
            return whole.matcher(name).find()
                    && ALL.stream()
                            .filter(p -> p.whole.pattern().equals(whole.pattern()))
                            .flatMap(p -> p.parts.stream())
                            .noneMatch(p -> p.matcher(name).find());
        }

        boolean is(List<String> names) {
            Set<Pattern> seen = new HashSet<>();
            for (String name : names) {
                List<Pattern> fits =
                        parts.stream().filter(p -> p.matcher(name).find()).toList();
                boolean other = fits.isEmpty() && others.matcher(name).find();
                if (!other && (fits.size() != 1 || !seen.add(fits.getFirst()))) {
                    return false;
                }
            }
            return seen.size() == parts.size();
        }
    }

    /** A budget that is told beside the outturn: the parts that follow are the outturn's. */
    private static final Pattern BESIDE_OUTTURN = Pattern.compile("全年预算|年初预算|调整预算");

    /** Matches no name, not even none. */
    private static final String NOTHING = "(?!)";

    private static final List<Partition> ALL = List.of(
            of("支出|经费|总预算|总计", "^上缴上级|^经营支出|^对附属单位|^结转|^年末", "基本支出|^基本$", "项目支出|^项目$"),
            of("支出|预算", NOTHING, "人员(?:经费|支出)", "公用(?:经费|支出)", "项目(?:支出|经费)"),
            of("基本支出", NOTHING, "人员(?:经费|支出)", "公用(?:经费|支出)"),
            of("公务用车|车辆", NOTHING, "购置(?!及|和|与)", "(?<!购置及|购置和|购置与)运行"),
            of("三公|预算|决算", NOTHING, "出国", "(?:车|车辆)(?!.*购置费?$)", "接待"),
            of("三公|预算|决算", NOTHING, "出国", "购置(?!及|和|与)", "(?<!购置及|购置和|购置与)运行", "接待"),
            of("人员(?:经费|支出)", NOTHING, "工资福利", "对个人和家庭"),
            of("收入|收支", "使用非财政|用事业基金", "^(?:本|当)年(?:预算)?(?:收入|拨款)", "^(?:上年|年初)?结[转余]"),
            of("支出|收支", "结余分配", "^(?:本|当)年(?:预算)?支出", "^(?:年末|年终)?结[转余]"),
            of("采购", NOTHING, "货物", "工程", "服务"),
            of("采购", NOTHING, "集中采购", "分散采购"),
            of("资产", NOTHING, "(?<!非)流动资产", "非流动资产"),
            of("接待", NOTHING, "国内", "外事|外宾|国外|境外"),
            of("收入", NOTHING, "(?<!非)税收|^税收", "非税"),
            of("债", NOTHING, "一般债", "专项债"),
            of("", NOTHING, "^中央(?:本级)?(?:收入|支出)?$", "^地方(?:本级)?(?:收入|支出)?$"),
            of("", NOTHING, "^(?:省|市|县|区)本级", "^(?:市县|区县|县区|县级|区级|乡镇|县市区|市县级|乡镇级)"));

    private Partitions() {}

    private static Partition of(String whole, String others, String... parts) {
        return new Partition(
                Pattern.compile(whole),
                List.of(parts).stream().map(Pattern::compile).toList(),
                Pattern.compile(others));
    }

    /** Whether these parts, by their names, are the whole. */
    static boolean areWhole(Mention whole, List<Mention> parts) {
        String name = Words.bare(whole.label());
        List<String> names = parts.stream().map(p -> Words.bare(p.label())).toList();
        return ALL.stream().anyMatch(p -> p.divides(name) && p.is(names)) && oneStage(whole, parts);
    }

    private static boolean oneStage(Mention whole, List<Mention> parts) {
        boolean told = whole.stage() == Mention.Stage.BUDGET
                && BESIDE_OUTTURN.matcher(whole.label()).find();
        if (told && parts.stream().noneMatch(p -> p.stage() == Mention.Stage.BUDGET)) {
            return false;
        }
        return parts.stream()
                .allMatch(p -> fits(p.stage(), whole.stage())
                        && (p.year() == null || whole.year() == null || p.year().equals(whole.year()))
                        && !Labels.saysLastYear(p.label()));
    }

    private static boolean fits(Mention.Stage a, Mention.Stage b) {
        return a == b || a == Mention.Stage.UNSAID || b == Mention.Stage.UNSAID;
    }
}
