package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.Report.Spot;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.Place;
import mingzhang.figures.Unit;

/** What a reviewer looks for besides arithmetic, as far as words alone decide it. */
final class TextChecks {
    /**
     * A pattern of words that should not be published.
     *
     * @param message one Chinese sentence; {@code %s} is what was found
     */
    private record Smell(String check, Severity severity, Pattern pattern, String message) {}

    private static final List<Smell> SMELLS = List.of(
            new Smell(
                    "residue",
                    Severity.WARNING,
                    Pattern.compile("\\{\\s*TC\\s[^}]{0,80}\\}"),
                    "残留了文字处理软件的域代码“%s”，请删除。"),
            new Smell(
                    "residue",
                    Severity.NOTE,
                    Pattern.compile("（数据来源[^（）]{0,20}）|\\(数据来源[^()]{0,20}\\)"),
                    "残留了模板的数据来源说明“%s”，公开前应删除。"),
            new Smell("residue", Severity.WARNING, Pattern.compile("[（(]根据需要增减[^）)]{0,20}[）)]"), "残留了填表说明“%s”，请删除。"),
            new Smell(
                    "residue", Severity.NOTE, Pattern.compile("若要调整图表数据区域的大小[^。\\t\\n]{0,20}。?"), "残留了图表编辑提示“%s”，请删除。"),
            new Smell("residue", Severity.WARNING, Pattern.compile("[×xX]{2,}(?:万元|年|部门|单位|局)"), "模板中的占位文字“%s”没有填写。"),
            new Smell(
                    "privacy",
                    Severity.WARNING,
                    Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][A-HJ-NP-Z0-9]{5}(?![A-Z0-9])"),
                    "公开文件中出现车牌号“%s”，应隐去。"),
            new Smell(
                    "privacy",
                    Severity.ERROR,
                    Pattern.compile(
                            "(?<!\\d)\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx](?!\\d)"),
                    "公开文件中出现身份证号码，应删除。"),
            new Smell("wording", Severity.WARNING, Pattern.compile("占[；;，,。]"), "“占”后面缺少比例数字。"),
            new Smell("wording", Severity.ERROR, Pattern.compile("中国特设社会主义|新时代中国特色社会主意"), "固定表述有错字“%s”。"),
            new Smell(
                    "wording",
                    Severity.NOTE,
                    Pattern.compile("是是(?=[\\u4e00-\\u9fa5])|都都(?=[\\u4e00-\\u9fa5])|的的(?=[\\u4e00-\\u9fa5])|会计会计"),
                    "文字重复“%s”。"));

    private TextChecks() {}

    static List<Finding> of(Document document, Context context) {
        List<Finding> found = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Table table) {
                table.cells().forEach(cell -> smells(cell.text(), cell.place(), found));
            } else {
                smells(document.words(block.place().start(), block.place().end()), block.place(), found);
            }
        }
        missingUnits(document, context, found);
        return found;
    }

    private static void smells(String text, Place place, List<Finding> found) {
        for (Smell smell : SMELLS) {
            Matcher matcher = smell.pattern.matcher(text);
            while (matcher.find()) {
                String words = matcher.group();
                add(
                        found,
                        smell.check,
                        smell.severity,
                        smell.message.formatted(words),
                        words,
                        place.within(matcher.start(), matcher.end()));
            }
        }
    }

    private static void missingUnits(Document document, Context context, List<Finding> found) {
        for (Mention mention : context.mentions.all()) {
            boolean without = !mention.inTable()
                    && mention.row().isEmpty()
                    && mention.figure().unit().isMoney()
                    && !mention.figure()
                            .printed()
                            .endsWith(mention.figure().unit().symbol())
                    && mention.figure().unit().equals(Unit.TEN_THOUSAND_YUAN);
            boolean marked = mention.figure().printed().matches("[\\d,.－−-]+")
                    && mention.before().matches("(?s).*[数额费出入]为\\s*$");
            if (without && marked) {
                Place place = mention.place();
                String quote = document.words(Math.max(0, place.start() - 12), place.end());
                add(
                        found,
                        "unit",
                        Severity.WARNING,
                        "金额" + mention.figure().printed() + "没有写单位。",
                        quote.substring(quote.lastIndexOf('\n') + 1),
                        place);
            }
        }
    }

    /** The same words in several places are one finding. */
    private static void add(
            List<Finding> found, String check, Severity severity, String message, String quote, Place place) {
        Spot spot = new Spot(place, quote);
        String id = Findings.fingerprint(check + "|" + quote);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id().equals(id)) {
                found.set(i, found.get(i).at(spot));
                return;
            }
        }
        found.add(new Finding(
                id,
                check,
                null,
                severity,
                message,
                quote,
                "",
                "",
                "",
                "",
                true,
                place.section(),
                List.of(spot),
                List.of()));
    }
}
