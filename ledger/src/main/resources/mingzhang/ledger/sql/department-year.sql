SELECT id
FROM department_year
WHERE organisation = :organisation AND fiscal_year = :fiscal_year AND profile = :profile
