-- All versions of a department's budget, in the order in which they were made.
SELECT id, fiscal_year, round, version, content_hash, made_at, made_by
FROM budget_version
WHERE department = :department AND fiscal_year = :fiscal_year
ORDER BY id
