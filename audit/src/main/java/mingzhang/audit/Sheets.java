package mingzhang.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Code;
import mingzhang.catalogue.OfficialTable;

/** The official tables that a document holds, by the name that the catalogue gives them. */
final class Sheets {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?度?");
    private static final Pattern NUMBER = Pattern.compile(
            "^.*?(?:公开|附件?|预算|决算)?表?[一二三四五六七八九十\\d]{1,3}表?[：:、.．]|^(?:附?表)?\\d{1,3}[、.．]?|^[一二三四五六七八九十]{1,3}[、.．]");
    private static final Pattern NOISE = Pattern.compile("部门|单位|区级|县级|市级|省级|本级|预算|决算|情况|（续）|续表");
    private static final Pattern OFFICE = Pattern.compile(".*[局委院室部会厅办处队校站所馆镇乡府社团庭司心道学党联协园台]$");

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    private Sheets() {}

    static Sheets of(Context context, Catalogue catalogue) {
        Sheets found = new Sheets();
        List<OfficialTable> forms = catalogue.tables();
        if (forms.isEmpty() || context.mentions.grids().isEmpty()) {
            return found;
        }
        Map<String, String> classes = classes(catalogue);
        Map<String, Integer> seen = new HashMap<>();
        for (Grid grid : context.mentions.grids()) {
            form(grid.caption(), forms).ifPresent(form -> {
                Sheet sheet = new Sheet(form, grid, context.items::canonical, classes);
                if (seen.merge(form.name(), 1, Integer::sum) == 1) {
                    found.sheets.put(form.name(), sheet);
                } else {
                    found.sheets.remove(form.name());
                }
            });
        }
        return found;
    }

    /** The table of that name, where the document has it once. */
    Optional<Sheet> sheet(String name) {
        return Optional.ofNullable(sheets.get(name));
    }

    Iterable<Sheet> all() {
        return sheets.values();
    }

    /** The classes of expenditure by their names: tables of totals print no codes. */
    private static Map<String, String> classes(Catalogue catalogue) {
        Map<String, String> classes = new HashMap<>();
        for (Code code : catalogue.codes()) {
            if (code.code().length() == 3 && CodeNames.FUNCTIONAL.equals(code.table())) {
                classes.put(Words.bare(code.name()), code.code());
            }
        }
        return classes;
    }

    /** The form that a caption names, alone or behind the name of an office. */
    static Optional<OfficialTable> form(String caption, List<OfficialTable> forms) {
        String plain = plain(caption);
        OfficialTable best = null;
        int length = 0;
        for (OfficialTable form : forms) {
            for (String name : form.named()) {
                String wanted = plain(name);
                boolean whole = plain.equals(wanted);
                boolean behind = plain.endsWith(wanted)
                        && OFFICE.matcher(plain.substring(0, plain.length() - wanted.length()))
                                .matches();
                if ((whole || behind) && wanted.length() > length) {
                    best = form;
                    length = wanted.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** What a heading is about: 三、支出决算情况说明 is 支出. */
    static String topic(String heading) {
        return plain(Sheet.plain(Words.bare(heading)))
                .replaceFirst("^关于", "")
                .replaceFirst("(?:的?说明|变化)+$", "")
                .replaceFirst("的$", "");
    }

    /** 附表1：2026年部门财务收支预算总表 is 财务收支总表. */
    private static String plain(String caption) {
        String words = YEAR.matcher(Words.bare(caption)).replaceAll("");
        words = NUMBER.matcher(words).replaceFirst("");
        words = NOISE.matcher(words).replaceAll("");
        return words.replace("收入支出", "收支").replace("总体", "总");
    }
}
