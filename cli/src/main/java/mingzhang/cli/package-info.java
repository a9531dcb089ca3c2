/**
 * The {@code mz} command: audit, measure, template, import, export, publish, verify, ledger, serve, demo.
 *
 * <p>Door: {@link mingzhang.cli.Mz}. One small class a command; each of them only asks the rooms.
 */
@NullMarked
package mingzhang.cli;

import org.jspecify.annotations.NullMarked;
