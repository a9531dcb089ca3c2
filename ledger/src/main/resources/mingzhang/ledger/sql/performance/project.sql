-- A project with its department of a fiscal year.
SELECT p.id, p.organisation, p.code, p.name, p.first_year, p.last_year, department_of_year(p.organisation, :fiscal_year) AS department
FROM project p
WHERE p.code = :code
