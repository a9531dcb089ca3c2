SELECT pg_advisory_xact_lock(hashtextextended('import ' || :file, 0))
