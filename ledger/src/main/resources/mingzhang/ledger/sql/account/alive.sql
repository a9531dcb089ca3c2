-- The organisations of a department in a year.
SELECT organisation FROM units_of_department(:fiscal_year, :department)
