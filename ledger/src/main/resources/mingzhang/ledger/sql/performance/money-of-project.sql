-- What a project had and spent in a fiscal year: initial budget, budget up to a day, and payments by day.
WITH line AS MATERIALIZED (
    SELECT id, organisation FROM budget_line WHERE project = :project AND fiscal_year = :fiscal_year
)
SELECT 'initial' AS what, NULL::date AS day, coalesce(sum(t.amount_fen), 0) AS amount_fen
FROM posting t JOIN posting_document d ON d.id = t.document
WHERE t.line IN (SELECT id FROM line) AND d.kind = '年初预算'
UNION ALL
SELECT 'budget', NULL, coalesce(sum(t.amount_fen), 0)
FROM posting t JOIN posting_document d ON d.id = t.document
WHERE t.line IN (SELECT id FROM line) AND d.effective_on <= :day::date
UNION ALL
SELECT 'paid', p.paid_on, sum(p.amount_fen)
FROM payment p
WHERE p.organisation = ANY (ARRAY(SELECT DISTINCT organisation FROM line)) AND p.fiscal_year = :fiscal_year
    AND p.line IN (SELECT id FROM line)
GROUP BY p.paid_on
ORDER BY what, day
