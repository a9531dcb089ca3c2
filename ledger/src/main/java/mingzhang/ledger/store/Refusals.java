package mingzhang.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a user reads where PostgreSQL refuses. */
final class Refusals {
    private static final Properties SENTENCES = load();

    /** The state of an error for want of a free connection. */
    static final String TOO_MANY_CONNECTIONS = "53300";

    /** The state of an error where row-level security or a missing grant stood against it. */
    private static final String NO_PRIVILEGE = "42501";

    private static final String OUTSIDE = "这项操作超出了您的权限或单位范围，没有执行；确需办理的，请系统管理员调整授权。";

    /** The state of an error where a column that must be filled was not. */
    private static final String NOT_FILLED = "23502";

    /** The class of states where a value cannot be stored: a day or a number out of range, a character that text cannot hold. */
    private static final String DATA = "22";

    private static final String NOT_STORABLE = "某个数、日期或文字超出了可以保存的范围，请核对后再试。";

    private Refusals() {}

    /** The error in the ledger's words. */
    static LedgerException of(SQLException error) {
        String state = Objects.requireNonNullElse(error.getSQLState(), "");
        String constraint = constraint(error);
        if (constraint != null) {
            return new LedgerException.Refused(SENTENCES.getProperty(constraint), error);
        }
        if (state.equals(NO_PRIVILEGE)) {
            return new LedgerException.Forbidden(OUTSIDE, error);
        }
        if (state.equals(NOT_FILLED) || state.startsWith(DATA)) {
            return new LedgerException.Refused(NOT_STORABLE, error);
        }
        return switch (state.isEmpty() ? "" : state.substring(0, 2)) {
            case "40", "55" -> new LedgerException.Conflict("另一项操作正在改动同一内容，请稍后再试。", error);
            case "08", "57" -> new LedgerException.Unavailable("数据库没有应答，请稍后再试；仍不行时重新启动程序。", error);
            case "53" -> new LedgerException.Unavailable("数据库的磁盘、内存或连接数不足，请清理后再试。", error);
            case "28" -> new LedgerException.Unavailable("数据库拒绝了用户名或密码，请核对后再试。", error);
            case "3D" -> new LedgerException.Unavailable("数据库服务器上没有这个库，请先建库，或核对 --database 的库名。", error);
            case "42" -> new LedgerException.Unavailable("数据库用户的权限不足或库结构不符：" + error.getMessage(), error);
            default -> new LedgerException.Unavailable("数据库报告了意外的错误：" + error.getMessage(), error);
        };
    }

    /** The name of the constraint that refused, where a sentence is known for it. */
    private static @Nullable String constraint(SQLException error) {
        ServerErrorMessage message = error instanceof PSQLException e ? e.getServerErrorMessage() : null;
        String constraint = message == null ? null : message.getConstraint();
        return constraint != null && SENTENCES.containsKey(constraint) ? constraint : null;
    }

    /** The names of the constraints that have a sentence. */
    static Set<String> constraints() {
        return SENTENCES.stringPropertyNames();
    }

    private static Properties load() {
        Properties sentences = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Refusals.class.getResourceAsStream("refusals.properties")), UTF_8)) {
            sentences.load(reader);
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
