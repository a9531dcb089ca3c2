/**
 * From a department's year to every document, proven by reading it back.
 *
 * <p>Doors: {@link mingzhang.publish.Publisher#publish} writes a package, {@link
 * mingzhang.publish.Publications#list} finds the packages of a folder, {@link
 * mingzhang.publish.Verification#verify} checks one against its manifest. What a document says is not here:
 * it is in the files of the catalogue's {@link mingzhang.catalogue.Profile profile}.
 */
@NullMarked
package mingzhang.publish;

import org.jspecify.annotations.NullMarked;
