package mingzhang.publish;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The output of a template: what helpers print is marked already, every other value is marked as words. */
final class Marked extends CommonTemplateMarkupOutputModel<Marked> {
    static final Format FORMAT = new Format();

    private Marked(@Nullable String plain, @Nullable String markup) {
        super(plain, markup);
    }

    static Marked of(String marked) {
        return new Marked(null, marked);
    }

    @Override
    public Format getOutputFormat() {
        return FORMAT;
    }

    /** Tells FreeMarker how values become words. */
    static final class Format extends CommonMarkupOutputFormat<Marked> {
        private Format() {}

        @Override
        public String getName() {
            return "Marked";
        }

        @Override
        public @Nullable String getMimeType() {
            return null;
        }

        @Override
        public void output(String plain, Writer out) throws IOException {
            out.write(Ink.words(plain));
        }

        @Override
        public String escapePlainText(String plain) {
            return Ink.words(plain);
        }

        @Override
        public boolean isLegacyBuiltInBypassed(String builtInName) {
            return false;
        }

        @Override
        protected Marked newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
            return new Marked(plain, markup);
        }
    }
}
