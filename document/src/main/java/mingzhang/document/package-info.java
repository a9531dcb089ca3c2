/**
 * The one model of a document, the readers that end in it and the writers that start from it.
 *
 * <p>Doors: {@link mingzhang.document.Documents#read} for any file, {@link mingzhang.document.Documents#write}
 * for every format that can be written. {@link mingzhang.document.DocumentBuilder} is how a document is made,
 * by readers and by the publisher alike: it numbers the tables, counts the characters and keeps the path of
 * headings.
 */
@NullMarked
package mingzhang.document;

import org.jspecify.annotations.NullMarked;
