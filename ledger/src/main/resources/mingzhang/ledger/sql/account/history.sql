-- The imported figures of a department's former year: the last import of each organisation.
SELECT h.measure, u.kind AS unit_kind, h.fund, h.nature, '' AS project, h.function_code, h.department_economy, h.government_economy,
    '本级' AS level, h.amount_fen
FROM history_fact h
JOIN units_of_department(:fiscal_year + 1, :department) u ON u.organisation = h.organisation
WHERE h.fiscal_year = :fiscal_year AND u.department = :department
    AND h.batch = (SELECT max(n.batch) FROM history_fact n WHERE n.organisation = h.organisation AND n.fiscal_year = h.fiscal_year)
ORDER BY h.id
