package mingzhang.publish;

import freemarker.template.TemplateModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.document.Block;
import mingzhang.figures.Problem;
import mingzhang.year.DepartmentYear;

/**
 * From data and profile to a document. The template is rendered twice: the second time it knows which terms
 * the first one used, so that the glossary explains exactly these.
 */
final class Composer {
    private static final String MAIN = "document.ftl";
    private static final String STATEMENTS = "审定和核实说明";

    private final DepartmentYear year;
    private final Profile profile;
    private final Options options;
    private final Composing first;

    private Composer(DepartmentYear year, Profile profile, Catalogue catalogue, Options options) {
        this.year = year;
        this.profile = profile;
        this.options = options;
        this.first = Composing.of(new Data(year, profile, catalogue), profile);
    }

    /** Composes the document of a year. Throws {@link PublishException} where the profile itself is at fault. */
    static Composition compose(DepartmentYear year, Profile profile, Catalogue catalogue, Options options)
            throws PublishException {
        return compose(year, profile, catalogue, options, List.of());
    }

    /** The same with what the department says at the end of the document, a paragraph each. */
    static Composition compose(
            DepartmentYear year, Profile profile, Catalogue catalogue, Options options, List<String> statements)
            throws PublishException {
        try {
            return new Composer(year, profile, catalogue, options).compose(statements);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new PublishException(
                    List.of(new Problem(profile.id(), "", String.valueOf(e.getMessage()), "请改正样式文件，或补上它要用的数据。")));
        }
    }

    private Composition compose(List<String> statements) {
        Templates templates = new Templates(profile.files());
        Pages draft = pass(first, templates);
        Composing second = first.knowing(draft.document().text(), settled(draft.tables()));
        Pages pages = pass(second, templates);
        if (!statements.isEmpty()) {
            pages.add(new Line.Heading(2, STATEMENTS));
            statements.forEach(words -> pages.add(new Line.Paragraph(Block.Paragraph.Style.BODY, Ink.words(words))));
        }
        List<Problem> problems = new ArrayList<>(TemplateGuard.problems(profile));
        problems.addAll(pages.problems());
        problems.addAll(second.reasons().missing());
        problems.addAll(new References(second).problems());
        return new Composition(
                pages.document(),
                pages.figures(),
                pages.tables(),
                second.facts().used(),
                second.settings(),
                About.of(second.data()),
                "编制部门：" + year.department() + "　" + year.year() + "年度　",
                problems);
    }

    /** The figures of balanced tables by path; where two tables print one figure, the first decides. */
    private static Map<String, String> settled(List<TableMaker.Made> tables) {
        Map<String, String> settled = new LinkedHashMap<>();
        tables.stream()
                .flatMap(table -> table.draft().figures().stream())
                .filter(Draft.Cell::balanced)
                .forEach(cell -> cell.quantity().ifPresent(q -> settled.putIfAbsent(q.path(), cell.printed())));
        return settled;
    }

    private Pages pass(Composing composing, Templates templates) {
        Ink ink = new Ink(new References(composing)::drop);
        Map<String, TemplateModel> models = new LinkedHashMap<>(new Helpers(composing, ink).models());
        models.put("部门", Models.text(year.department()));
        models.put("年度", Models.text(String.valueOf(year.year())));
        models.put("上年", Models.text(String.valueOf(year.year() - 1)));
        models.put("公开日", Models.text(day(composing)));
        Pages pages = new Pages(composing, ink, options);
        Line.parse(templates.render(MAIN, models)).forEach(pages::add);
        return pages;
    }

    /** The day that the data name for publication, else the day of this run, in Chinese. */
    private String day(Composing composing) {
        String path = composing.settings().text("day.path", "");
        String words = path.isEmpty() ? "" : composing.data().words(path);
        LocalDate day = words.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(words) : options.day();
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
