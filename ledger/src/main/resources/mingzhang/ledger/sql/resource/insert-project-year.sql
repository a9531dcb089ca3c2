INSERT INTO project_year (project, fiscal_year, purpose, evaluated)
SELECT p.id, :fiscal_year, :purpose, :evaluated FROM project p WHERE p.code = :code
