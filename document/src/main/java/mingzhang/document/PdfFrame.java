package mingzhang.document;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How a page is held: its visible part and its turn, so that all else may count from the upper left corner. */
record PdfFrame(float left, float bottom, float right, float top, int turn) {
    static PdfFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        return new PdfFrame(
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getUpperRightX(),
                box.getUpperRightY(),
                Math.floorMod(page.getRotation(), 360));
    }

    float width() {
        return turn % 180 == 0 ? right - left : top - bottom;
    }

    float height() {
        return turn % 180 == 0 ? top - bottom : right - left;
    }

    Point2D.Float point(float x, float y) {
        return switch (turn) {
            case 90 -> new Point2D.Float(y - bottom, x - left);
            case 180 -> new Point2D.Float(right - x, y - bottom);
            case 270 -> new Point2D.Float(top - y, right - x);
            default -> new Point2D.Float(x - left, top - y);
        };
    }
}
