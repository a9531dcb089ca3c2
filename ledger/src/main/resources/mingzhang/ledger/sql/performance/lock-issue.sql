SELECT pg_advisory_xact_lock(hashtextextended('mingzhang issue ' || :issue, 0))
