-- The departments, or the projects, whose self-evaluation of a fiscal year was handed in.
SELECT DISTINCT coalesce(p.code, s.code) AS code
FROM performance_form f
JOIN performance_version v ON v.form = f.id
LEFT JOIN project p ON p.id = f.project
LEFT JOIN LATERAL state_of_year(f.organisation, :fiscal_year) s ON f.project IS NULL
WHERE f.kind = '绩效自评' AND f.fiscal_year = :fiscal_year AND (f.project IS NOT NULL) = :projects
ORDER BY code
