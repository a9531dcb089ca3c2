-- Begins a round with the cells of a version, where nothing was written yet.
INSERT INTO budget_edit (line, round, revision, amount_fen, edited_at, edited_by)
SELECT c.line, :round, 1, c.amount_fen, :edited_at, :edited_by
FROM budget_version_cell c
WHERE c.version = :version
ON CONFLICT DO NOTHING
