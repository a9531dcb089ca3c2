-- What was drawn of a fiscal year, the last draw first.
SELECT d.id, d.seed, d.share, d.always_fen, d.candidates, d.drawn_at, d.drawn_by, p.code, p.name
FROM performance_draw d
JOIN performance_drawn x ON x.draw = d.id
JOIN performance_version v ON v.id = x.version
JOIN performance_form f ON f.id = v.form
JOIN project p ON p.id = f.project
WHERE d.fiscal_year = :fiscal_year
ORDER BY d.id DESC, p.code
