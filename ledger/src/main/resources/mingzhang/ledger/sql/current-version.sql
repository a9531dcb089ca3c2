SELECT version, content_hash
FROM department_year_version
WHERE department_year = :department_year
ORDER BY version DESC
LIMIT 1
