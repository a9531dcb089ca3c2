SELECT p.code, y.purpose, y.evaluated
FROM project_year y JOIN project p ON p.id = y.project
WHERE p.code = :code AND y.fiscal_year = :fiscal_year
