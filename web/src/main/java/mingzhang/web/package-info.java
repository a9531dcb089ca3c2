/** The HTTP interface: the public portal and the audit page. */
@NullMarked
package mingzhang.web;

import org.jspecify.annotations.NullMarked;
