-- The targets of all projects of a department in a fiscal year, as they stand.
SELECT p.code, p.name, e.path, e.revision, e.columns, e.words
FROM performance_form f
JOIN units_of_department(:fiscal_year, :department) u ON u.organisation = f.organisation
JOIN project p ON p.id = f.project
JOIN LATERAL (
    SELECT DISTINCT ON (path) path, revision, columns, words FROM performance_edit WHERE form = f.id ORDER BY path, revision DESC
) e ON true
WHERE f.kind = '绩效目标' AND f.fiscal_year = :fiscal_year AND cardinality(e.columns) > 0
ORDER BY p.code, e.path
