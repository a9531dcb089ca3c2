-- One change of organisations at a time.
SELECT pg_advisory_xact_lock(hashtextextended('mingzhang organisations', 0))
