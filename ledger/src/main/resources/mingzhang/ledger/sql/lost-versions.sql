-- Imports that the trail tells of and that the ledger no longer has.
SELECT t.number, t.subject
FROM trail t
WHERE t.action = 'import-year' AND NOT EXISTS (
    SELECT FROM department_year_version v
    JOIN department_year y ON y.id = v.department_year
    WHERE t.after_hash = v.content_hash AND t.subject = concat_ws('/', v.department, y.fiscal_year, y.profile, v.version))
ORDER BY t.number
