-- Versions of which the trail says nothing.
SELECT v.department, y.fiscal_year, y.profile, v.version
FROM department_year_version v
JOIN department_year y ON y.id = v.department_year
WHERE NOT EXISTS (
    SELECT FROM trail t
    WHERE t.action = 'import-year' AND t.after_hash = v.content_hash AND t.at = v.imported_at AND t.who = v.imported_by
        AND t.subject = concat_ws('/', v.department, y.fiscal_year, y.profile, v.version))
ORDER BY v.id
