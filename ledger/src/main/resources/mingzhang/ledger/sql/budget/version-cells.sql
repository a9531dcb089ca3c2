-- The cells of a version.
SELECT l.id, o.code AS unit, l.fiscal_year, l.nature, p.code AS project, l.function_code, l.department_economy, l.government_economy,
    l.fund, l.level, c.amount_fen, 0 AS revision
FROM budget_version v
JOIN budget_version_cell c ON c.version = v.id
JOIN budget_line l ON l.id = c.line
CROSS JOIN LATERAL state_of_year(l.organisation, v.fiscal_year) o
LEFT JOIN project p ON p.id = l.project
WHERE v.id = :version
ORDER BY o.code, l.nature, p.code NULLS FIRST, l.function_code, l.department_economy, l.government_economy, l.fund, l.level
