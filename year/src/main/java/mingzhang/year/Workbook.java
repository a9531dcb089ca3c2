package mingzhang.year;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;

/** The clerk's workbook: read, written, and made empty. */
public final class Workbook {
    private Workbook() {}

    /**
     * What came of reading a workbook.
     *
     * @param year the data; empty where a problem stands in the way
     * @param problems everything that is wrong, each with sheet, row, column and mend
     */
    public record Reading(Optional<DepartmentYear> year, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a filled workbook. All problems are found in one pass; a workbook with problems gives no data. */
    public static Reading read(Path file, Profile profile, Catalogue catalogue) {
        return WorkbookReader.read(file, profile, catalogue);
    }

    /** Writes the year as a workbook that {@link #read} reads back equal. */
    public static void write(DepartmentYear year, Profile profile, Catalogue catalogue, OutputStream out)
            throws IOException {
        YearForms forms = YearForms.of(profile, year.year(), catalogue);
        new WorkbookWriter(forms, forms.complete(year)).write(out);
    }

    /** An empty workbook to fill: drop-downs, units, hints, formulas for the totals. */
    public static void template(Profile profile, int year, Catalogue catalogue, OutputStream out) throws IOException {
        Value.Number number = new Value.Number(BigDecimal.valueOf(year));
        Sheet cover = new Sheet(Cover.SHEET, List.of(new Sheet.Row(Cover.YEAR, Map.of(Cover.CONTENT, number))));
        write(new DepartmentYear(profile.id(), "", year, List.of(cover)), profile, catalogue, out);
    }
}
