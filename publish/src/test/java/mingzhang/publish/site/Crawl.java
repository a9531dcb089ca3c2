package mingzhang.publish.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a site from its front page, on the disk. */
final class Crawl {
    private final Path site;
    private final Set<Path> reached = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();
    private final Map<Path, Set<String>> places = new HashMap<>();

    private Crawl(Path site) {
        this.site = site;
    }

    static Crawl of(Path site) {
        Crawl crawl = new Crawl(site);
        Deque<Path> open = new ArrayDeque<>(List.of(site.resolve("index.html").normalize()));
        while (!open.isEmpty()) {
            Path page = open.pop();
            if (crawl.reached.add(page) && page.toString().endsWith(".html")) {
                crawl.links(page).forEach(open::push);
            }
        }
        return crawl;
    }

    /** Links that lead nowhere, out of the site, or to a place that its page does not have. */
    List<String> broken() {
        return broken;
    }

    /** Files of the site that no link leads to. */
    List<String> unreached() throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(Files::isRegularFile)
                    .map(Path::normalize)
                    .filter(file -> !reached.contains(file))
                    .map(file -> site.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    static Document read(Path page) {
        try {
            return Jsoup.parse(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> links(Path page) {
        List<Path> there = new ArrayList<>();
        for (Element element : read(page).select("[href], [src]")) {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (link.matches("(?i)([a-z]+:|/).*")) {
                broken.add(page + " leaves the site: " + link);
                continue;
            }
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? page
                    : page.resolveSibling(decoded(parts[0])).normalize();
            if (!Files.isRegularFile(target)) {
                broken.add(page + " leads nowhere: " + link);
            } else {
                there.add(target);
                if (parts.length == 2 && !places(target).contains(decoded(parts[1]))) {
                    broken.add(page + " names no place: " + link);
                }
            }
        }
        return there;
    }

    private Set<String> places(Path page) {
        return places.computeIfAbsent(
                page, there -> Set.copyOf(read(there).select("[id]").eachAttr("id")));
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
