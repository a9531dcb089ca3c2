/** The mz command. */
@NullMarked
package mingzhang.cli;

import org.jspecify.annotations.NullMarked;
