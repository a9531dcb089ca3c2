-- The organisations that bore these codes in a fiscal year, and their departments.
SELECT o.code, o.organisation, o.department, o.name
FROM organisations_of_year(:fiscal_year) o
WHERE o.code = ANY (:codes)
