package mingzhang.publish;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a template sees of the data: texts, rows and quantities. A quantity has no text of its own; only a helper prints it. */
final class Models {
    private Models() {}

    /** A quantity on its way to a helper. */
    record Figure(Quantity quantity) implements TemplateModel {}

    /** A row: {@code r.名称} is a text, {@code r["决算数"]} a quantity. */
    record Row(String key, Function<String, TemplateModel> column) implements TemplateHashModel {
        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            try {
                return column.apply(name);
            } catch (IllegalArgumentException e) {
                throw new TemplateModelException(e.getMessage(), e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** A list of rows or texts. */
    record Items(List<? extends TemplateModel> items) implements TemplateSequenceModel {
        @Override
        public @Nullable TemplateModel get(int index) {
            return index < items.size() ? items.get(index) : null;
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    static TemplateModel text(String text) {
        return new SimpleScalar(text);
    }

    static Items texts(List<String> texts) {
        return new Items(texts.stream().map(Models::text).toList());
    }
}
