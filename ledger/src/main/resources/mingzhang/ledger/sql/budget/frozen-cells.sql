-- The cells of every version of every budget, and whether the trail tells of the version; a version without cells has one empty row.
SELECT v.id AS version_id, d.code AS department, d.name, v.fiscal_year AS budget_year, v.round, v.version, v.content_hash,
    t.after_hash IS NOT NULL AS told,
    l.id, o.code AS unit, l.fiscal_year, l.nature, p.code AS project, l.function_code, l.department_economy, l.government_economy,
    l.fund, l.level, c.amount_fen, 0 AS revision
FROM budget_version v
CROSS JOIN LATERAL state_of_year(v.department, v.fiscal_year) d
LEFT JOIN (SELECT DISTINCT after_hash FROM trail WHERE action = 'freeze-budget') t ON t.after_hash = v.content_hash
LEFT JOIN budget_version_cell c ON c.version = v.id
LEFT JOIN budget_line l ON l.id = c.line
LEFT JOIN LATERAL state_of_year(l.organisation, v.fiscal_year) o ON true
LEFT JOIN project p ON p.id = l.project
ORDER BY v.id, o.code, l.nature, p.code NULLS FIRST, l.function_code, l.department_economy, l.government_economy, l.fund, l.level
