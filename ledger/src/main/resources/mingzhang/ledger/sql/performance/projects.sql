-- The projects of a department's units that may be planned for in a fiscal year.
SELECT p.id, p.organisation, p.code, p.name, p.first_year, p.last_year, :department::bigint AS department
FROM project p
JOIN units_of_department(:fiscal_year, :department) o ON o.organisation = p.organisation
WHERE :fiscal_year BETWEEN p.first_year AND p.last_year
ORDER BY o.code, p.code
