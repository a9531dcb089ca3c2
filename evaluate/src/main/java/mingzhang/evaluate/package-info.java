/**
 * What a department or a project achieved with its money: targets read and judged, scores with every point's derivation,
 * monitoring, re-checks and rectification. The door is {@link mingzhang.evaluate.Evaluator}. Rules, forms and grades are
 * data of the catalogue; nothing here knows a database or a page.
 */
@NullMarked
package mingzhang.evaluate;

import org.jspecify.annotations.NullMarked;
