package mingzhang.document;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operators that draw one page of a pdf. */
final class PdfContent {
    private final LaidPage page;
    private final PdfFonts fonts;
    private final PdfTags.Page tags;
    private final StringBuilder out = new StringBuilder();
    private String font = "";
    private double spacing;
    private int fill = LaidMark.BLACK;
    private int stroke = LaidMark.BLACK;
    private double thickness = 1;

    PdfContent(LaidPage page, PdfFonts fonts, PdfTags.Page tags) {
        this.page = page;
        this.fonts = fonts;
        this.tags = tags;
    }

    String operators() {
        @Nullable LaidTag open = null;
        boolean first = true;
        for (LaidPage.Item item : page.items()) {
            if (first || !Objects.equals(item.tag(), open)) {
                out.append(first ? "" : "EMC\n");
                begin(item.tag());
                open = item.tag();
                first = false;
            }
            draw(item.mark());
        }
        return out.append(first ? "" : "EMC\n").toString();
    }

    private void begin(@Nullable LaidTag tag) {
        if (tag == null) {
            out.append("/Artifact BMC\n");
        } else {
            out.append('/').append(tag.kind().code()).append(" <</MCID ");
            out.append(tags.mark(tag)).append(">> BDC\n");
        }
    }

    private void draw(LaidMark mark) {
        switch (mark) {
            case LaidMark.Words words -> words(words);
            case LaidMark.Rule rule -> {
                stroke(rule.colour(), rule.thickness());
                point(rule.x1(), rule.y1(), "m ");
                point(rule.x2(), rule.y2(), "l S\n");
            }
            case LaidMark.Fill box -> {
                fill(box.colour());
                number(box.x());
                number(page.height() - box.y() - box.height());
                number(box.width());
                number(box.height());
                out.append("re f\n");
            }
            case LaidMark.Shape shape -> shape(shape);
        }
    }

    private void words(LaidMark.Words words) {
        fill(words.colour());
        out.append("BT ");
        String wanted = "/" + PdfFonts.name(words.face()) + " " + plain(words.size()) + " Tf ";
        if (!wanted.equals(font)) {
            out.append(wanted);
            font = wanted;
        }
        if (Math.abs(words.spacing() - spacing) > 0.0005) {
            out.append(plain(words.spacing())).append(" Tc ");
            spacing = words.spacing();
        }
        point(words.x(), words.y(), "Td ");
        out.append('<').append(fonts.hex(words.face(), words.text())).append("> Tj ET\n");
    }

    private void shape(LaidMark.Shape shape) {
        boolean filled = shape.fill() != LaidMark.Shape.NONE;
        boolean drawn = shape.stroke() != LaidMark.Shape.NONE;
        if (filled) {
            fill(shape.fill());
        }
        if (drawn) {
            stroke(shape.stroke(), shape.thickness());
        }
        for (LaidMark.Step step : shape.steps()) {
            switch (step) {
                case LaidMark.Step.Move(double x, double y) -> point(x, y, "m ");
                case LaidMark.Step.Line(double x, double y) -> point(x, y, "l ");
                case LaidMark.Step.Curve c -> {
                    point(c.x1(), c.y1(), "");
                    point(c.x2(), c.y2(), "");
                    point(c.x3(), c.y3(), "c ");
                }
                case LaidMark.Step.Close() -> out.append("h ");
            }
        }
        out.append(filled && drawn ? "B\n" : filled ? "f\n" : "S\n");
    }

    private void fill(int colour) {
        if (colour != fill) {
            colour(colour, "rg\n");
            fill = colour;
        }
    }

    private void stroke(int colour, double width) {
        if (colour != stroke) {
            colour(colour, "RG\n");
            stroke = colour;
        }
        if (Math.abs(width - thickness) > 0.0005) {
            number(width);
            out.append("w\n");
            thickness = width;
        }
    }

    private void colour(int colour, String operator) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            number((colour >> shift & 0xFF) / 255.0);
        }
        out.append(operator);
    }

    private void point(double x, double y, String operator) {
        number(x);
        number(page.height() - y);
        out.append(operator);
    }

    private void number(double value) {
        out.append(plain(value)).append(' ');
    }

    /** A number with at most three decimals and no more than it needs. */
    private static String plain(double value) {
        long thousandths = Math.round(value * 1000);
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }
}
