-- The department of that code in a fiscal year.
SELECT o.organisation, o.name
FROM organisations_of_year(:fiscal_year) o
WHERE o.code = :code AND o.level = 1
