-- The budget of a department's lines on a day, recomputed from the postings of these kinds.
WITH units AS MATERIALIZED (
    SELECT organisation, code FROM units_of_department(:fiscal_year, :department)
), lines AS MATERIALIZED (
    SELECT o.code AS unit, l.*
    FROM units o
    JOIN budget_line l ON l.organisation = o.organisation AND l.fiscal_year = :fiscal_year
), posted AS MATERIALIZED (
    SELECT t.line, t.document, sum(t.amount_fen) AS amount
    FROM lines l
    JOIN posting t ON t.line = l.id
    GROUP BY t.line, t.document
), documents AS MATERIALIZED (
    SELECT d.id
    FROM (SELECT DISTINCT document FROM posted) k
    JOIN posting_document d ON d.id = k.document
    WHERE d.effective_on <= :day AND d.kind = ANY (:kinds)
)
SELECT l.id, l.unit, l.fiscal_year, l.nature, p.code AS project, l.function_code, l.department_economy, l.government_economy,
    l.fund, l.level, b.amount_fen, 0 AS revision
FROM (
    SELECT line, sum(amount) AS amount_fen FROM posted WHERE document IN (SELECT id FROM documents) GROUP BY line
) b
JOIN lines l ON l.id = b.line
LEFT JOIN project p ON p.id = l.project
WHERE b.amount_fen <> 0
ORDER BY l.unit, l.nature, p.code NULLS FIRST, l.function_code, l.department_economy, l.government_economy, l.fund, l.level
