/**
 * A report as a page for the browser: the document as published, each figure tinted, the findings beside it.
 *
 * <p>Doors: {@link mingzhang.audit.page.ReportHtml}, one file for one or many documents; {@link
 * mingzhang.audit.page.ViewerData}, what the viewer in the browser is given, be it in that file or by a server.
 */
@NullMarked
package mingzhang.audit.page;

import org.jspecify.annotations.NullMarked;
