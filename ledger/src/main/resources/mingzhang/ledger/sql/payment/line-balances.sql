-- Budget and payments of a department's lines.
SELECT o.code AS unit, l.fiscal_year, l.nature, p.code AS project, l.function_code, l.department_economy, l.government_economy,
    l.fund, l.level, b.quota_fen, b.paid_fen
FROM line_balance b
JOIN budget_line l ON l.id = b.line
JOIN units_of_department(:fiscal_year, :department) o ON o.organisation = l.organisation
LEFT JOIN project p ON p.id = l.project
WHERE o.department = :department AND l.fiscal_year = :fiscal_year
ORDER BY o.code, l.nature, p.code NULLS FIRST, l.function_code, l.department_economy, l.government_economy, l.fund, l.level
