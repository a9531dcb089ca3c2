package mingzhang.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/** Reads any published page: its article where one can be told, without menus, scripts and footers. */
final class HtmlReader {
    private static final String ARTICLES = "main, article, [role=main], #zoom, #Zoom, #zoomcon, #UCAP-CONTENT,"
            + " .TRS_Editor, .trs_editor_view, .TRS_UEDITOR, .view, .pages_content, .article-content,"
            + " .article_con, .zwgk_content, .xxgk_content, .content, #content, .con_text, .wp_articlecontent";
    private static final int LONGEST = 20_000_000;

    /** Every tag becomes objects, some hundred bytes of them; a year's tables have some ten thousand tags. */
    private static final int MOST_TAGS = 600_000;

    private HtmlReader() {}

    static Document read(String name, byte[] bytes) throws UnreadableException {
        String source = HtmlCharset.decode(bytes);
        if (source.length() > LONGEST) {
            throw Unreadable.tooMany(name, "网页的字符数", LONGEST);
        }
        if (source.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw Unreadable.tooMany(name, "网页的标签数", MOST_TAGS);
        }
        org.jsoup.nodes.Document page = Jsoup.parse(source);
        HtmlBody.refuseDepth(page.body());
        page.outputSettings(new OutputSettings().prettyPrint(false));
        boolean own = generator(page).startsWith(HtmlWriter.GENERATOR);
        Element main = own ? page.selectFirst("main") : article(page);
        List<Piece> pieces = new HtmlBody(own).read(main == null ? page.body() : main);
        if (pieces.isEmpty()) {
            throw page.select("img").size() > 0 ? Unreadable.onlyPictures(name) : Unreadable.empty(name);
        }
        DocumentBuilder builder = new DocumentBuilder(name);
        title(page, own).ifPresent(builder::title);
        return new Assembly(builder, own).build(pieces);
    }

    private static String generator(org.jsoup.nodes.Document page) {
        return page.select("meta[name=generator]").attr("content");
    }

    /** The element that holds most of the words; the whole body where none holds half of them. */
    private static Element article(org.jsoup.nodes.Document page) {
        Element body = page.body();
        int all = body.text().length();
        return body.select(ARTICLES).stream()
                .filter(e -> e.text().length() * 2 > all)
                .min(Comparator.comparingInt(e -> e.text().length()))
                .orElse(body);
    }

    private static Optional<String> title(org.jsoup.nodes.Document page, boolean own) {
        if (own) {
            return Optional.of(page.title()).filter(t -> !t.isEmpty());
        }
        String article =
                page.select("meta[name~=(?i)^ArticleTitle$]").attr("content").strip();
        if (!article.isEmpty()) {
            return Optional.of(article);
        }
        List<Element> tops = page.select("h1");
        if (tops.size() == 1 && !tops.getFirst().text().isBlank()) {
            return Optional.of(tops.getFirst().text());
        }
        return Optional.of(page.title().split("[-_|–—]", 2)[0].strip()).filter(t -> t.length() >= 6);
    }
}
