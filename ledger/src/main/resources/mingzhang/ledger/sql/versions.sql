-- All versions of the years that an organisation has in a fiscal year, newest first within a profile.
SELECT v.id, v.department, y.fiscal_year, y.profile, v.version, v.content_hash, v.imported_at, v.imported_by
FROM department_year_version v
JOIN department_year y ON y.id = v.department_year
WHERE y.organisation = :organisation AND y.fiscal_year = :fiscal_year
ORDER BY y.profile, v.version DESC
