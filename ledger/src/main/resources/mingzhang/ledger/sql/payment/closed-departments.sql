-- The organisations of a year whose department's accounts are certified.
SELECT o.organisation
FROM year_closing c
JOIN organisations_of_year(:fiscal_year) o ON o.department = c.department
WHERE c.fiscal_year = :fiscal_year
