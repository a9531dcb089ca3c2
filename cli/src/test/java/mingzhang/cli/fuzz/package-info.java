/** Hostile input: what others wrote, altered at random, at every door that takes it. */
@NullMarked
package mingzhang.cli.fuzz;

import org.jspecify.annotations.NullMarked;
