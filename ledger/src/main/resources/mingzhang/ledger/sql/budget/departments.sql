-- The departments of a fiscal year that have particulars, by code.
SELECT o.code, o.name, o.organisation
FROM organisations_of_year(:fiscal_year) o
WHERE o.level = 1 AND o.department = o.organisation
ORDER BY o.code
