package mingzhang.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/** Takes the records of an xls one after the other: first what the workbook says, then sheet by sheet. */
final class XlsBook {
    private final SheetBook book;
    private final Sheet.Room room = new Sheet.Room();
    private final CellFormats formats = new CellFormats();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final List<BoundSheetRecord> listed = new ArrayList<>();
    private @Nullable SSTRecord strings;
    private @Nullable XlsSheet open;
    private boolean since1904;
    private int depth;
    private int next = -1;

    XlsBook(SheetBook book) {
        this.book = book;
    }

    void take(Record record) {
        switch (record) {
            case BOFRecord begins -> begin(begins);
            case EOFRecord ends -> end();
            default -> {
                if (depth == 1 && open != null) {
                    open.take(record);
                } else if (depth == 1) {
                    global(record);
                }
            }
        }
    }

    /** Streams within a sheet hold its charts. */
    private void begin(BOFRecord begins) {
        depth++;
        if (depth == 2 && open != null) {
            open.sheet.unreadCharts = true;
        } else if (depth == 1 && next >= 0) {
            open = begins.getType() == BOFRecord.TYPE_WORKSHEET ? new XlsSheet(this, new Sheet(name(), room)) : null;
            closedChart(begins);
        }
    }

    private void closedChart(BOFRecord begins) {
        if (begins.getType() == BOFRecord.TYPE_CHART) {
            book.note("工作表“" + name() + "”是图表，未能读取其中的数据。");
        }
    }

    private void end() {
        if (--depth > 0) {
            return;
        }
        depth = 0;
        if (next < 0) {
            listed.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        } else if (open != null) {
            close(open.sheet);
            open = null;
        }
        next++;
    }

    private void close(Sheet sheet) {
        if (next < listed.size()
                && (listed.get(next).isHidden() || listed.get(next).isVeryHidden())) {
            book.hidden(sheet.name);
        } else {
            book.add(sheet);
        }
    }

    private String name() {
        return next < listed.size() ? listed.get(next).getSheetname() : "工作表" + (next + 1);
    }

    private void global(Record record) {
        switch (record) {
            case BoundSheetRecord sheet -> listed.add(sheet);
            case FormatRecord format -> formats.define(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> styles.add(style);
            case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
            case SSTRecord all -> strings = all;
            default -> {}
        }
    }

    String string(int index) {
        SSTRecord all = strings;
        if (all == null || index < 0 || index >= all.getNumUniqueStrings()) {
            return "";
        }
        return all.getString(index).getString();
    }

    CellFormat format(int style) {
        return style >= 0 && style < styles.size()
                ? formats.get(styles.get(style).getFormatIndex())
                : CellFormat.GENERAL;
    }

    boolean isBordered(int style) {
        if (style < 0 || style >= styles.size()) {
            return false;
        }
        ExtendedFormatRecord look = styles.get(style);
        return (look.getBorderLeft() | look.getBorderRight() | look.getBorderTop() | look.getBorderBottom()) != 0;
    }

    boolean since1904() {
        return since1904;
    }

    Document document() throws UnreadableException {
        return book.document();
    }
}
