-- False where another import of the same department's year is under way; held until the transaction ends.
SELECT pg_try_advisory_xact_lock(hashtextextended(
    'mingzhang year ' || :organisation || ' ' || :fiscal_year || ' ' || :profile, 0))
