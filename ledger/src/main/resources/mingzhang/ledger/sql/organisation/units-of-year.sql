-- The organisations that bore these codes in a fiscal year, and their departments.
SELECT s.code, s.organisation, department_of_year(s.organisation, :fiscal_year) AS department, s.name
FROM (SELECT DISTINCT organisation FROM organisation_state WHERE code = ANY (:codes)) c
CROSS JOIN LATERAL state_of_year(c.organisation, :fiscal_year) s
WHERE s.code = ANY (:codes)
