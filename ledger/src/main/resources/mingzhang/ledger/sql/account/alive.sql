-- The organisations of a department in a year.
SELECT organisation FROM organisations_of_year(:fiscal_year) WHERE department = :department
