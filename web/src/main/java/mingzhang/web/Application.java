package mingzhang.web;

import java.time.Duration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What Spring puts together: everything is named here, nothing is searched for. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    SecurityHeaders.class,
    UploadGate.class,
    Pages.class,
    AuditController.class,
    AuditDesk.class,
    Shelf.class,
    PublicationController.class,
    PortalController.class,
    Problems.class
})
class Application implements WebMvcConfigurer {
    private final Settings settings;

    Application(Settings settings) {
        this.settings = settings;
    }

    /** Files below assets carry a hash of their content in their names, so they never change. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/mingzhang/ui/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/favicon.svg")
                .addResourceLocations("classpath:/mingzhang/ui/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
        settings.portal()
                .ifPresent(folder -> registry.addResourceHandler("/portal/**")
                        .addResourceLocations(new FileSystemResource(folder.toAbsolutePath() + "/"))
                        .setCacheControl(CacheControl.noCache()));
    }
}
