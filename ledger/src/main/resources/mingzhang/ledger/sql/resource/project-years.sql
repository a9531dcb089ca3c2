-- What the projects of a department are for in a fiscal year.
SELECT p.code, y.purpose, y.evaluated
FROM project_year y
JOIN project p ON p.id = y.project
JOIN units_of_department(:fiscal_year, :department) u ON u.organisation = p.organisation
WHERE y.fiscal_year = :fiscal_year
ORDER BY p.code
