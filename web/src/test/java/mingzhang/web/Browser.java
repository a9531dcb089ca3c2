package mingzhang.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window, as a person uses it: it looks for things, clicks them and reads them. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A window of a desktop cannot be narrower; below, the browser plays a telephone. */
    private static final int NARROWEST_WINDOW = 500;

    private final ChromeDriver driver;
    private final Path profile;
    private final URI base;

    Browser(URI base, int width, int height) {
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        this.base = base;
        this.profile = temporary();
        this.driver = new ChromeDriver(service(), options(width, height));
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
    }

    private ChromeOptions options(int width, int height) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + profile,
                "--window-size=" + width + "," + height);
        if (width < NARROWEST_WINDOW) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of("deviceMetrics", Map.of("width", width, "height", height, "pixelRatio", 1.0)));
        }
        return options;
    }

    /** The first of these programs on the search path. */
    private static File program(String... names) {
        Optional<File> found = Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
        return found.orElseThrow(() -> new IllegalStateException("these tests drive a real browser, and " + names[0]
                + " is not on the PATH; on Debian: apt-get install chromium chromium-driver"));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mingzhang-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Browser open(String path) {
        driver.get(base.resolve(path).toString());
        return this;
    }

    /** The first element that the selector names, as soon as it can be seen. */
    WebElement see(String selector) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** The first element that the selector names and whose text holds these words. */
    WebElement see(String selector, String words) {
        return patiently(selector + " with the words " + words, () -> first(selector, words));
    }

    private @Nullable WebElement first(String selector, String words) {
        return all(selector).stream()
                .filter(one -> one.isDisplayed() && one.getText().contains(words))
                .findFirst()
                .orElse(null);
    }

    /** Tries again while there is none yet, and where the page drew itself anew between looking and doing. */
    private <T> T patiently(String what, Supplier<@Nullable T> done) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(what)
                .ignoring(StaleElementReferenceException.class)
                .until(any -> done.get());
    }

    /** Waits until nothing is named by the selector any more. */
    Browser gone(String selector) {
        return patiently(selector + " is gone", () -> all(selector).isEmpty() ? this : null);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return patiently(
                selector, () -> all(selector).stream().map(WebElement::getText).toList());
    }

    Browser click(String selector) {
        return click(selector, "");
    }

    Browser click(String selector, String words) {
        return patiently("a click on " + selector + " " + words, () -> {
            WebElement seen = first(selector, words);
            if (seen == null) {
                return null;
            }
            seen.click();
            return this;
        });
    }

    /** Types into a field, beside what stands there. */
    Browser type(String selector, CharSequence text) {
        return patiently("typing into " + selector, () -> {
            WebElement seen = first(selector, "");
            if (seen == null) {
                return null;
            }
            seen.sendKeys(text);
            return this;
        });
    }

    /** Chooses a file, as the dialog of the file button does. */
    Browser choose(Path... files) {
        driver.findElement(By.cssSelector("input[type=file]"))
                .sendKeys(Stream.of(files)
                        .map(file -> file.toAbsolutePath().toString())
                        .collect(Collectors.joining("\n")));
        return this;
    }

    /** Chooses an option of a list by its words. */
    Browser choose(String selector, String words) {
        new Select(see(selector)).selectByVisibleText(words);
        return this;
    }

    /** Chooses an option of a list by its place, from 0. */
    Browser chooseAt(String selector, int place) {
        new Select(see(selector)).selectByIndex(place);
        return this;
    }

    /** Sets a field whose keys depend on the language of the browser, such as that of a day. */
    Browser set(String selector, String value) {
        driver.executeScript(
                "arguments[0].value = arguments[1];"
                        + "for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, {bubbles: true}))",
                see(selector),
                value);
        return this;
    }

    /** Drops a text file onto an element, as the hand does with the mouse. */
    void drop(String selector, String name, String text) {
        driver.executeScript(
                "const bag = new DataTransfer(); bag.items.add(new File([arguments[2]], arguments[1]));"
                        + "for (const kind of ['dragenter', 'dragover', 'drop']) document.querySelector(arguments[0])"
                        + ".dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: bag}))",
                selector,
                name,
                text);
    }

    /** The text of an element within a frame. */
    String inFrame(String frame, String selector) {
        WebElement outer = see(frame);
        driver.executeScript("arguments[0].scrollIntoView()", outer);
        driver.switchTo().frame(outer);
        String text = see(selector).getText();
        driver.switchTo().defaultContent();
        return text;
    }

    /** Whether the element lies within the window. */
    boolean inSight(WebElement element) {
        return Boolean.TRUE.equals(driver.executeScript(
                "const r = arguments[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight",
                element));
    }

    /** Whether the element lies above another and neither covers it. */
    boolean above(WebElement element, WebElement other) {
        return Boolean.TRUE.equals(driver.executeScript(
                "const [upper, lower] = [...arguments].map(e => e.getBoundingClientRect());"
                        + "return upper.top >= 0 && upper.bottom <= lower.top",
                element,
                other));
    }

    /** Presses a key where the focus is, and tells what has the focus then. */
    WebElement press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
        return driver.switchTo().activeElement();
    }

    /** What a script answers; for what no element shows. */
    Object ask(String script) {
        return driver.executeScript("return " + script);
    }

    /** What stands in the way of people with disabilities, by axe-core's rules: rule and place; empty where nothing does. */
    List<String> barriers() throws IOException {
        driver.executeScript(Files.readString(Path.of("../ui/node_modules/axe-core/axe.min.js")));
        Object found = driver.executeAsyncScript(
                "const done = arguments[0]; axe.run(document, {iframes: false}).then(r => done(r.violations.flatMap("
                        + "v => v.nodes.map(n => v.id + ' at ' + n.target + ': ' + n.failureSummary))))");
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    void picture(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> left = Files.walk(profile)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
