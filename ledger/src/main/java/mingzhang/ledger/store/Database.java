package mingzhang.ledger.store;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which PostgreSQL holds the ledger. */
public sealed interface Database {
    /**
     * The program's own PostgreSQL, which it starts and stops itself.
     *
     * @param data the program's data folder; made where it is missing
     */
    record Own(Path data) implements Database {
        public Own {
            data = data.toAbsolutePath().normalize();
        }

        /** Whether there surely is no ledger yet: opening it would make an empty one. */
        public boolean isMissing() {
            return Cluster.isMissing(data.resolve("ledger"));
        }
    }

    /**
     * A server that somebody else runs; PostgreSQL 14 or newer with UTF-8.
     *
     * @param url such as {@code jdbc:postgresql://host:5432/mingzhang}
     * @param user empty where the url names it
     * @param password empty where the url names it
     */
    record Server(String url, String user, String password) implements Database {
        /** @throws LedgerException.Refused where the url is no JDBC url of PostgreSQL */
        public Server {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new LedgerException.Refused(
                        "数据库地址应形如 jdbc:postgresql://主机:5432/库名，现为 " + withoutSecrets(url) + "。");
            }
        }

        /** Without the password, so that it can be logged. */
        @Override
        public String toString() {
            return withoutSecrets(url);
        }

        private static String withoutSecrets(String url) {
            return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
        }
    }

    /**
     * What the options of the command line say.
     *
     * @param data the value of {@code --data}; null for the default folder
     * @param url the value of {@code --database}; null for the program's own PostgreSQL
     * @param environment for XDG_DATA_HOME, and MINGZHANG_DATABASE_USER and MINGZHANG_DATABASE_PASSWORD, which keep
     *     the password out of the list of processes
     */
    static Database choose(@Nullable Path data, @Nullable String url, Map<String, String> environment) {
        if (url != null) {
            return new Server(
                    url,
                    environment.getOrDefault("MINGZHANG_DATABASE_USER", ""),
                    environment.getOrDefault("MINGZHANG_DATABASE_PASSWORD", ""));
        }
        return new Own(data != null ? data : defaultFolder(environment));
    }

    /** {@code $XDG_DATA_HOME/mingzhang} where that is set, {@code ~/.mingzhang} otherwise. */
    static Path defaultFolder(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".mingzhang") : Path.of(xdg, "mingzhang");
    }
}
