/** From a department's year to every document, proven by reading it back. */
@NullMarked
package mingzhang.publish;

import org.jspecify.annotations.NullMarked;
