package mingzhang.publish;

import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What a template gives to a helper. */
record Arguments(String helper, List<?> values, Facts facts, Data data) {
    private Object value(int index) {
        if (index >= values.size() || values.get(index) == null) {
            throw new IllegalArgumentException("缺少第" + (index + 1) + "个参数");
        }
        return values.get(index);
    }

    /** A quantity by name, path, expression, or as a cell of a row. */
    Quantity quantity(int index) throws TemplateModelException {
        return switch (value(index)) {
            case Models.Figure(Quantity quantity) -> quantity;
            case TemplateScalarModel text -> facts.get(text.getAsString());
            default -> throw new IllegalArgumentException("第" + (index + 1) + "个参数不是数字");
        };
    }

    String text(int index, String otherwise) throws TemplateModelException {
        boolean given = index < values.size() && values.get(index) instanceof TemplateScalarModel;
        return given ? ((TemplateScalarModel) value(index)).getAsString() : otherwise;
    }

    /** What follows from an index on, two by two. */
    SequencedMap<String, String> pairs(int from) throws TemplateModelException {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        for (int i = from; i < values.size(); i += 2) {
            pairs.put(text(i, ""), text(i + 1, ""));
        }
        return pairs;
    }

    /** The words at a path {@code sheet.row.column}, or the words themselves where it is none. */
    String words(int index) throws TemplateModelException {
        String text = text(index, "");
        return data.isPath(text) ? data.words(text) : text.strip();
    }

    TemplateSequenceModel items(int index) {
        if (value(index) instanceof TemplateSequenceModel items) {
            return items;
        }
        throw new IllegalArgumentException("第" + (index + 1) + "个参数不是一列内容");
    }
}
