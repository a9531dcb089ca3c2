@NullMarked
package mingzhang.audit.page;

import org.jspecify.annotations.NullMarked;
