package mingzhang.ledger.store;

import org.jspecify.annotations.Nullable;

/** The ledger cannot do what was asked; the message is one Chinese sentence for the user, with the mend. */
public abstract sealed class LedgerException extends RuntimeException {
    private LedgerException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** What was asked is not allowed, or not there. */
    public static final class Refused extends LedgerException {
        public Refused(String sentence) {
            super(sentence, null);
        }

        public Refused(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /** Whoever asks may not, or nobody is signed in any more. */
    public static final class Forbidden extends LedgerException {
        private final boolean signedOut;

        /** @param signedOut whether nobody is signed in */
        public Forbidden(String sentence, boolean signedOut) {
            super(sentence, null);
            this.signedOut = signedOut;
        }

        /** Because the database itself refused. */
        public Forbidden(String sentence, Throwable cause) {
            super(sentence, cause);
            this.signedOut = false;
        }

        /** Whether nobody is signed in: signing in may help. */
        public boolean signedOut() {
            return signedOut;
        }
    }

    /** Somebody else is changing the same thing at this moment; later it may go. */
    public static final class Conflict extends LedgerException {
        public Conflict(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    /** The database cannot be started or does not answer. */
    public static final class Unavailable extends LedgerException {
        public Unavailable(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    /** What the ledger holds is no longer what was written: somebody changed it behind the ledger's back. */
    public static final class Damaged extends LedgerException {
        public Damaged(String sentence) {
            super(sentence, null);
        }
    }
}
