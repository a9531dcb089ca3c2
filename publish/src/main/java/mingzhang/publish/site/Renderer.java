package mingzhang.publish.site;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes the pages of a site from templates; everything that a template prints is escaped. */
final class Renderer {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Path folder;
    private final Map<String, Object> common;
    private int pages;

    /**
     * A site to be.
     *
     * @param common what every page may print
     */
    Renderer(Path folder, Map<String, Object> common) {
        this.folder = folder;
        this.common = common;
        configuration.setClassForTemplateLoading(Renderer.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNumberFormat("computer");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
    }

    /**
     * Writes a page.
     *
     * @param path below the site, with slashes
     */
    void page(String template, String path, Map<String, ?> model) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Map<String, Object> all = new LinkedHashMap<>(common);
        all.putAll(model);
        all.put("root", path.contains("/") ? "../" : "");
        all.put("here", path);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            configuration.getTemplate(template + ".ftlh").process(all, out);
        } catch (TemplateException e) {
            throw new IllegalStateException(template + ": " + e.getMessage(), e);
        }
        pages++;
    }

    /** How many pages were written. */
    int pages() {
        return pages;
    }

    /** Copies a file that is the same on every site. */
    void asset(String name) throws IOException {
        Path file = folder.resolve("assets").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        try (InputStream in = Objects.requireNonNull(Renderer.class.getResourceAsStream("assets/" + name), name)) {
            Files.copy(in, file);
        }
    }
}
