package mingzhang.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A jurisdiction's way of publishing, as files.
 *
 * @param id such as sichuan-accounts
 * @param name such as 四川省部门决算公开
 * @param kind the kind of document: final-accounts, budget …
 * @param source the documents that prescribe it
 * @param forms the names of the forms that its workbook has, in order
 * @param settings decimals of money and rates, rounding, thresholds
 * @param files the profile's text files by relative path: outline, sentences, tables, charts, glossary
 */
public record Profile(
        String id,
        String name,
        String kind,
        String source,
        List<String> forms,
        Map<String, String> settings,
        Map<String, String> files) {
    public Profile {
        forms = List.copyOf(forms);
        settings = Map.copyOf(settings);
        files = Map.copyOf(files);
    }
}
