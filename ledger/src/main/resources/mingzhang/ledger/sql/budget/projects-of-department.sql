-- The projects of a department's units that may be planned for in a fiscal year.
SELECT p.id, o.code AS unit, p.code, p.name, p.kind, p.first_year, p.last_year
FROM project p
JOIN units_of_department(:fiscal_year, :department) o ON o.organisation = p.organisation
WHERE o.department = :department AND :fiscal_year BETWEEN p.first_year AND p.last_year
ORDER BY o.code, p.code
