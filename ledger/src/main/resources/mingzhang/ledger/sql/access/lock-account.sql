-- Shared by whoever writes under an account, alone for whoever takes a right from it: once that returns, nothing more goes through.
SELECT CASE WHEN :alone::boolean THEN pg_advisory_xact_lock(hashtextextended('mingzhang account ' || :account, 0))
    ELSE pg_advisory_xact_lock_shared(hashtextextended('mingzhang account ' || :account, 0)) END
