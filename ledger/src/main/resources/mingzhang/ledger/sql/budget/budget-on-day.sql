-- The budget of a department's lines on a day, recomputed from the postings of these kinds.
SELECT l.id, o.code AS unit, l.fiscal_year, l.nature, p.code AS project, l.function_code, l.department_economy, l.government_economy,
    l.fund, l.level, sum(t.amount_fen) AS amount_fen, 0 AS revision
FROM posting t
JOIN posting_document d ON d.id = t.document
JOIN budget_line l ON l.id = t.line
JOIN units_of_department(:fiscal_year, :department) o ON o.organisation = l.organisation
LEFT JOIN project p ON p.id = l.project
WHERE o.department = :department AND d.fiscal_year = :fiscal_year AND d.effective_on <= :day AND d.kind = ANY (:kinds)
GROUP BY l.id, o.code, p.code
HAVING sum(t.amount_fen) <> 0
ORDER BY o.code, l.nature, p.code NULLS FIRST, l.function_code, l.department_economy, l.government_economy, l.fund, l.level
