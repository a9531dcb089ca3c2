-- What stands in a round of a department's budget now: the last revision of every cell.
SELECT DISTINCT ON (o.code, l.nature, p.code, l.function_code, l.department_economy, l.government_economy, l.fund, l.level)
    l.id, o.code AS unit, l.fiscal_year, l.nature, p.code AS project, l.function_code, l.department_economy, l.government_economy,
    l.fund, l.level, e.amount_fen, e.revision
FROM budget_line l
JOIN units_of_department(:fiscal_year, :department, false) o ON o.organisation = l.organisation
JOIN budget_edit e ON e.line = l.id AND e.round = :round
LEFT JOIN project p ON p.id = l.project
WHERE o.department = :department AND l.fiscal_year = :fiscal_year
ORDER BY o.code, l.nature, p.code NULLS FIRST, l.function_code, l.department_economy, l.government_economy, l.fund, l.level,
    e.revision DESC
