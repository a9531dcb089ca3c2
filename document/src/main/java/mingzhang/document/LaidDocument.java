package mingzhang.document;

import java.util.List;

/**
 * A document as pages, the same for every format that has pages.
 *
 * @param root what the drawn pieces mean
 * @param bookmarks the headings, in order
 * @param links from the contents into the text
 */
record LaidDocument(String title, List<LaidPage> pages, LaidTag root, List<Bookmark> bookmarks, List<Link> links) {
    LaidDocument {
        pages = List.copyOf(pages);
        bookmarks = List.copyOf(bookmarks);
        links = List.copyOf(links);
    }

    /**
     * A place with a name.
     *
     * @param level from 1
     * @param page its index
     * @param y its upper edge
     */
    record Bookmark(int level, String title, int page, double y) {}

    /**
     * A box on a page that leads to another.
     *
     * @param page the index of the page it stands on
     * @param to where it leads
     */
    record Link(int page, double x, double y, double width, double height, LaidTag tag, Bookmark to) {}
}
