INSERT INTO department_year (organisation, fiscal_year, profile)
VALUES (:organisation, :fiscal_year, :profile)
RETURNING id
