-- Every version of every form of performance, with what its hash is made of beside the rows, and whether the trail tells of it.
SELECT v.id, v.version, v.last_edit, v.about, v.fact_names, v.fact_values, v.fact_origins, v.content_hash, v.made_at, v.made_by, v.form,
    f.kind, f.frame, f.day, f.fiscal_year, p.code AS project, coalesce(p.name, o.name) AS name, o.code AS department,
    t.after_hash IS NOT NULL AS told
FROM performance_version v
JOIN performance_form f ON f.id = v.form
CROSS JOIN LATERAL state_of_year(f.organisation, f.fiscal_year) o
LEFT JOIN project p ON p.id = f.project
LEFT JOIN (SELECT DISTINCT after_hash FROM trail WHERE action = 'submit-performance') t ON t.after_hash = v.content_hash
ORDER BY v.id
