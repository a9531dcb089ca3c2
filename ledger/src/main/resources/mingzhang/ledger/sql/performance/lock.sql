-- Whoever edits, hands in or decides on a form of this subject does so alone.
SELECT pg_advisory_xact_lock(hashtextextended('mingzhang performance ' || :subject, 0))
