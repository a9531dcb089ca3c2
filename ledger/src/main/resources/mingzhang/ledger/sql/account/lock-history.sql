SELECT pg_advisory_xact_lock(hashtextextended('mingzhang history ' || :organisation || ' ' || :fiscal_year, 0))
