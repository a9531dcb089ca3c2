-- The department of that code in a fiscal year.
SELECT s.organisation, s.name
FROM (SELECT DISTINCT organisation FROM organisation_state WHERE code = :code) c
CROSS JOIN LATERAL state_of_year(c.organisation, :fiscal_year) s
WHERE s.code = :code AND s.level = 1
