-- How many departments of a year are still open, and how many are closed.
SELECT count(*) FILTER (WHERE c.department IS NULL) AS open, count(c.department) AS closed
FROM organisations_of_year(:fiscal_year) o
LEFT JOIN year_closing c ON c.department = o.organisation AND c.fiscal_year = :fiscal_year
WHERE o.department = o.organisation AND o.level = 1
