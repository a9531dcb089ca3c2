package mingzhang.document;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs through a page once and collects its characters and straight lines. Text outside its clip is not seen. */
final class PdfPageEngine extends PDFGraphicsStreamEngine {
    private static final int MOST_COMMANDS = 5_000_000;
    /** Colours, shadings and the like cost time and tell nothing about where words and lines stand. */
    private static final Set<String> SKIPPED = Set.of(
            "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k", "ri", "i", "M", "J", "j", "d", "sh",
            "BI", "ID", "EI");

    private final PdfFrame frame;
    private final int number;
    private final PdfInk ink;
    private final PdfPath path;
    /** The forms that are being drawn. */
    private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean clips;
    private boolean pictures;
    private int commands;
    private int show;
    private @Nullable Area clipArea;
    private Rectangle2D clipBounds = new Rectangle2D.Float();

    private PdfPageEngine(PDPage page, int number) {
        super(page);
        this.number = number;
        this.frame = PdfFrame.of(page);
        this.path = new PdfPath(frame);
        this.ink = new PdfInk(number, frame.width(), frame.height());
    }

    static PdfPage read(PDPage page, int number) throws IOException {
        PdfPageEngine engine = new PdfPageEngine(page, number);
        engine.processPage(page);
        return engine.ink.page(engine.path.rules(), engine.pictures || engine.path.hasShapes());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++commands > MOST_COMMANDS) {
            throw new LimitException("第" + number + "页的绘图指令", MOST_COMMANDS);
        }
        if (!SKIPPED.contains(operator.getName())) {
            super.processOperator(operator, operands);
        } else if (operator.getName().equals("BI")) {
            pictures = true;
        }
    }

    /** A broken command is left out; the rest of the page still counts. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {}

    /** A form that draws itself is drawn once: its commands would double at every level. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (open.add(form.getCOSObject())) {
            super.showForm(form);
            open.remove(form.getCOSObject());
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (open.add(form.getCOSObject())) {
            super.showTransparencyGroup(form);
            open.remove(form.getCOSObject());
        }
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        show++;
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        show++;
        super.showTextStrings(array);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        String text = text(font, code);
        if (text != null && text.isEmpty() || !visible(x, y)) {
            return;
        }
        float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
        float wide = font.isVertical() ? 1 : displacement.getX();
        Point2D.Float at = frame.point(x, y);
        Point2D.Float end = frame.point(x + wide * matrix.getScaleX(), y + wide * matrix.getShearY());
        if (text == null) {
            ink.lost(at.x, at.y, end.x, end.y, size, show);
        } else {
            ink.glyph(text, at.x, at.y, end.x, end.y, size, show);
        }
    }

    /** The character, or null where the file draws a shape and does not say which it is. */
    private static @Nullable String text(PDFont font, int code) throws IOException {
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text == null && font instanceof PDSimpleFont && code >= 32) {
            text = String.valueOf((char) code);
        }
        if (text == null || text.equals("\ufffd") || text.equals("\0")) {
            return isBlank(font, code) ? " " : null;
        }
        return plain(text);
    }

    private static boolean isBlank(PDFont font, int code) throws IOException {
        return font instanceof PDVectorFont shapes
                && font.isEmbedded()
                && shapes.getPath(code).getBounds2D().isEmpty();
    }

    /** The character that is meant; what is not to be seen is a blank. */
    static String plain(String text) {
        return text.isEmpty() ? text : text.charAt(0) < 32 ? " " : Radicals.meant(text);
    }

    @SuppressWarnings("ReferenceEquality") // the graphics state hands out the same area until the clip changes
    private boolean visible(float x, float y) {
        Area area = getGraphicsState().getCurrentClippingPath();
        if (area != clipArea) {
            clipArea = area;
            clipBounds = area.getBounds2D();
        }
        return x >= clipBounds.getMinX() - 1
                && x <= clipBounds.getMaxX() + 1
                && y >= clipBounds.getMinY() - 1
                && y <= clipBounds.getMaxY() + 1;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.box(p0, p1, p2, p3);
    }

    @Override
    public void drawImage(PDImage image) {
        pictures = true;
    }

    @Override
    public void clip(int windingRule) {
        clips = true;
    }

    @Override
    public void moveTo(float x, float y) {
        path.move(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.line(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curve(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.current();
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void endPath() {
        if (clips) {
            getGraphicsState().intersectClippingPath(path.bounds());
            clips = false;
        }
        path.forget();
    }

    @Override
    public void strokePath() {
        path.stroke();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        path.fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void shadingFill(COSName name) {
        // a shading draws neither words nor lines
    }
}
