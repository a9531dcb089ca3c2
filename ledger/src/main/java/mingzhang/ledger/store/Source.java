package mingzhang.ledger.store;

/** Where connections come from: the url and login of a server that should be answering. */
interface Source extends AutoCloseable {
    /** Makes sure that the server answers, as far as that is in our hands, and says how to reach it. */
    Login login();

    /** As {@link #login}, with all rights on the database that there are to be had. */
    default Login owner() {
        return login();
    }

    /** Leaves the server; stops it where it is ours and nobody else uses it. */
    @Override
    void close();

    /** How to reach a database. */
    record Login(String url, String user, String password) {}

    /** The source of a database. */
    static Source of(Database database) {
        return switch (database) {
            case Database.Own own -> OwnServer.join(own.data());
            case Database.Server server -> new Named(new Login(server.url(), server.user(), server.password()));
        };
    }

    /** A server that somebody else runs. */
    record Named(Login login) implements Source {
        @Override
        public void close() {
            // It was running before us and goes on.
        }
    }
}
