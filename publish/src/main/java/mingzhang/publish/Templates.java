package mingzhang.publish;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders the templates of a profile. They reach nothing but the helpers and the profile's own files: no
 * classes, no methods, no folder.
 */
final class Templates {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{3}");

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    Templates(Map<String, String> files) {
        StringTemplateLoader loader = new StringTemplateLoader();
        files.forEach((name, text) -> {
            if (name.endsWith(".ftl")) {
                loader.putTemplate(name, text);
            }
        });
        configuration.setTemplateLoader(loader);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setOutputFormat(Marked.FORMAT);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setNumberFormat("computer");
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    }

    /** The text of a template, with marks. Throws {@link IllegalArgumentException} with a sentence that names file and line. */
    String render(String name, Map<String, TemplateModel> models) {
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(name).process(models, out);
        } catch (TemplateException e) {
            throw new IllegalArgumentException(
                    e.getTemplateSourceName() + " 第" + e.getLineNumber() + "行：" + reason(e), e);
        } catch (ParseException e) {
            String where = e.getTemplateName() + " 第" + e.getLineNumber() + "行：";
            throw new IllegalArgumentException(where + chinese(e.getEditorMessage()), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    missing(e).orElse(name + "：" + chinese(String.valueOf(e.getMessage()))), e);
        }
        return out.toString();
    }

    private static Optional<String> missing(@Nullable Throwable cause) {
        return cause instanceof TemplateNotFoundException missing
                ? Optional.of("样式里没有文件“" + missing.getTemplateName() + "”")
                : Optional.empty();
    }

    /** What the engine itself says is English; our helpers say it in Chinese. */
    private static String chinese(String words) {
        return CHINESE.matcher(words).find()
                ? words
                : "模板写得不对（" + words.lines().findFirst().orElse("") + "）";
    }

    private static String reason(TemplateException e) {
        Throwable cause = e.getCause();
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return missing(cause)
                .orElse(chinese(String.valueOf(cause == null ? e.getMessageWithoutStackTop() : cause.getMessage())));
    }
}
