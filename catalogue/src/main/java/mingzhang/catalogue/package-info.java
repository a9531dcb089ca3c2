/**
 * Dated codes, items, rules, forms and profiles: all of them data files, each entry with its source.
 *
 * <p>Door: {@link mingzhang.catalogue.Catalogue#load}. A duplicate id, a missing citation or an unknown name
 * is refused while loading, all problems at once. What the year of a document asks for is chosen by
 * {@link mingzhang.catalogue.Years}.
 */
@NullMarked
package mingzhang.catalogue;

import org.jspecify.annotations.NullMarked;
