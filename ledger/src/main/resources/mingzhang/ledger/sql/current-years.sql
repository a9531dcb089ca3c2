-- The current version of every department's year.
SELECT v.id, v.department, y.fiscal_year, y.profile, v.version, v.content_hash, v.imported_at, v.imported_by
FROM department_year_version v
JOIN department_year y ON y.id = v.department_year
WHERE v.version = (SELECT max(version) FROM department_year_version WHERE department_year = y.id)
ORDER BY y.fiscal_year DESC, v.department, y.profile
