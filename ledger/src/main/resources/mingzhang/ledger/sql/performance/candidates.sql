-- The projects whose self-evaluation of a fiscal year was handed in and not sent back, with what they spent.
SELECT p.code, p.name, v.id AS version,
    (SELECT coalesce(sum(b.paid_fen), 0) FROM budget_line l JOIN line_balance b ON b.line = l.id
     WHERE l.project = p.id AND l.fiscal_year = :fiscal_year) AS paid_fen
FROM performance_form f
JOIN project p ON p.id = f.project
JOIN LATERAL (SELECT id FROM performance_version WHERE form = f.id ORDER BY version DESC LIMIT 1) v ON true
WHERE f.kind = '绩效自评' AND f.fiscal_year = :fiscal_year
    AND coalesce((SELECT d.kind FROM performance_decision d WHERE d.version = v.id ORDER BY d.id DESC LIMIT 1), '') <> '退回'
ORDER BY p.code
