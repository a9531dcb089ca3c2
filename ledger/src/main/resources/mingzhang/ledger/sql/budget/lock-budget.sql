-- Held until the transaction ends: many may edit at once, but not while somebody decides.
SELECT CASE WHEN :alone::boolean THEN pg_advisory_xact_lock(hashtextextended('budget ' || :department || ' ' || :fiscal_year, 0))
    ELSE pg_advisory_xact_lock_shared(hashtextextended('budget ' || :department || ' ' || :fiscal_year, 0)) END
