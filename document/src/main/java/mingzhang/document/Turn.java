package mingzhang.document;

/** Which way the words of a page run before it is turned upright: along, down, over head, or up. */
enum Turn {
    NONE,
    DOWN,
    OVER,
    UP;

    static Turn of(float across, float down) {
        if (Math.abs(across) >= Math.abs(down)) {
            return across >= 0 ? NONE : OVER;
        }
        return down > 0 ? DOWN : UP;
    }

    float width(float width, float height) {
        return this == NONE || this == OVER ? width : height;
    }

    float height(float width, float height) {
        return this == NONE || this == OVER ? height : width;
    }

    /** Where a point of a page of this size comes to stand when the page is turned upright. */
    float x(float x, float y, float width, float height) {
        return switch (this) {
            case NONE -> x;
            case DOWN -> y;
            case OVER -> width - x;
            case UP -> height - y;
        };
    }

    float y(float x, float y, float width, float height) {
        return switch (this) {
            case NONE -> y;
            case DOWN -> width - x;
            case OVER -> height - y;
            case UP -> x;
        };
    }

    PdfRule apply(PdfRule rule, float width, float height) {
        float x1 = rule.horizontal() ? rule.from() : rule.at();
        float y1 = rule.horizontal() ? rule.at() : rule.from();
        float x2 = rule.horizontal() ? rule.to() : rule.at();
        float y2 = rule.horizontal() ? rule.at() : rule.to();
        boolean level = rule.horizontal() == (this == NONE || this == OVER);
        float ax = x(x1, y1, width, height);
        float ay = y(x1, y1, width, height);
        float bx = x(x2, y2, width, height);
        float by = y(x2, y2, width, height);
        return level ? new PdfRule(true, ay, ax, bx) : new PdfRule(false, ax, ay, by);
    }

    /** A box of the upright page back on the page as it is shown; the size is that of the upright page. */
    Place.Box back(Place.Box box, float width, float height) {
        int wide = PdfUnits.tenths(width);
        int high = PdfUnits.tenths(height);
        return switch (this) {
            case NONE -> box;
            case DOWN -> new Place.Box(high - box.top() - box.height(), box.left(), box.height(), box.width());
            case OVER ->
                new Place.Box(
                        wide - box.left() - box.width(), high - box.top() - box.height(), box.width(), box.height());
            case UP -> new Place.Box(box.top(), wide - box.left() - box.width(), box.height(), box.width());
        };
    }
}
