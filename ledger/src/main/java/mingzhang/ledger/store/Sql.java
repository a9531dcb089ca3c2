package mingzhang.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A statement from a named {@code .sql} file with its parameters {@code :name}. */
public final class Sql {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");
    private static final Map<String, Text> TEXTS = new ConcurrentHashMap<>();

    private static final int FETCHED = 5_000;

    private final Text text;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Sql(Text text) {
        this.text = text;
    }

    /** A statement as JDBC wants it, and the names of its question marks in order. */
    private record Text(String statement, List<String> names) {}

    /** Makes a value of the row on which a result stands. */
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static Sql named(String name) {
        return new Sql(TEXTS.computeIfAbsent(name, Sql::load));
    }

    private static Text load(String name) {
        try (InputStream in = Sql.class.getResourceAsStream("/mingzhang/ledger/sql/" + name + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("no such statement: " + name);
            }
            return parse(new String(in.readAllBytes(), UTF_8).replaceAll("(?m)^--.*\\R", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text parse(String sql) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(sql);
        StringBuilder statement = new StringBuilder();
        while (matcher.find()) {
            names.add(matcher.group(1));
            matcher.appendReplacement(statement, "?");
        }
        return new Text(matcher.appendTail(statement).toString().strip(), names);
    }

    public Sql with(String name, @Nullable Object value) {
        values.put(name, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    /** A whole column of values for {@code unnest}. */
    public Sql with(String name, String type, List<? extends @Nullable Object> column) {
        return with(name, new Column(type, column.toArray()));
    }

    private record Column(String type, @Nullable Object[] values) {}

    public <T> List<T> list(Connection connection, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reading.read(rows));
            }
            return list;
        }
    }

    /** Gives out rows as they come, so that any number of them needs little memory; the connection must be in a transaction. */
    public void each(Connection connection, Taking taking) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
        }
    }

    /** Takes the row on which a result stands. */
    public interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    public <T> Optional<T> first(Connection connection, Reading<T> reading) throws SQLException {
        return list(connection, reading).stream().findFirst();
    }

    /** The number in the first column of the first row, such as a new id. */
    public long number(Connection connection) throws SQLException {
        return first(connection, row -> row.getLong(1)).orElseThrow();
    }

    /** Runs a statement that gives no rows; the number of rows that it changed. */
    public int run(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.statement);
        int place = 0;
        for (String name : text.names) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("no value for :" + name);
            }
            Object value = values.get(name);
            statement.setObject(++place, value instanceof Column column ? array(connection, column) : value);
        }
        return statement;
    }

    /** As arrays that go over the wire in binary where there is such a form. */
    private static Array array(Connection connection, Column column) throws SQLException {
        @Nullable Object[] values = column.values;
        PGConnection own = connection.unwrap(PGConnection.class);
        if (column.type.equals("text")) {
            return own.createArrayOf("text", Arrays.copyOf(values, values.length, String[].class));
        }
        if (column.type.equals("bigint") && Stream.of(values).allMatch(Long.class::isInstance)) {
            return own.createArrayOf(
                    column.type, Stream.of(values).mapToLong(Long.class::cast).toArray());
        }
        if (column.type.equals("integer") && Stream.of(values).allMatch(Integer.class::isInstance)) {
            return own.createArrayOf(
                    column.type, Stream.of(values).mapToInt(Integer.class::cast).toArray());
        }
        return connection.createArrayOf(column.type, values);
    }
}
