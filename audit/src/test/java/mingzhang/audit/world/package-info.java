/**
 * Documents made from templates: every figure is known, so that a correct document must be quiet and a planted fault
 * must be found.
 *
 * <p>Door: {@link mingzhang.audit.world.Template}.
 */
@NullMarked
package mingzhang.audit.world;

import org.jspecify.annotations.NullMarked;
