package mingzhang.document;

import java.io.IOException;

/** A page asks for more than any honest document needs. */
final class PdfLimitException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int most;

    PdfLimitException(String what, int most) {
        super(what);
        this.what = what;
        this.most = most;
    }

    UnreadableException unreadable(String name) {
        return Unreadable.tooMany(name, what, most);
    }
}
