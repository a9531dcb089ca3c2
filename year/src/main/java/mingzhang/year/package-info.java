/**
 * Everything about one department in one fiscal year as plain data, with its workbook and its JSON.
 *
 * <p>Doors: {@link mingzhang.year.Workbook} for xlsx, {@link mingzhang.year.YearJson} for JSON,
 * {@link mingzhang.year.Samples} for ready years, {@link mingzhang.year.YearForms#complete} for totals and order where
 * a year is put together elsewhere. The shape of the sheets is not here: it is the catalogue's
 * {@link mingzhang.catalogue.Form forms}.
 */
@NullMarked
package mingzhang.year;

import org.jspecify.annotations.NullMarked;
