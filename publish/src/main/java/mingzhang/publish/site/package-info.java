/**
 * The public portal as plain files, from published packages.
 *
 * <p>Door: {@link mingzhang.publish.site.Site#write}. Pages are FreeMarker templates beside this package's resources,
 * with everything escaped; which figures are shown and compared is in {@code measures.txt}.
 */
@NullMarked
package mingzhang.publish.site;

import org.jspecify.annotations.NullMarked;
