-- Writes cells whose last revision is the one that was seen; gives the lines that went in.
INSERT INTO budget_edit (line, round, revision, amount_fen, edited_at, edited_by)
SELECT k.line, :round, k.revision + 1, k.amount_fen, :edited_at, :edited_by
FROM unnest(:line, :revision, :amount_fen) AS k (line, revision, amount_fen)
WHERE k.revision = (SELECT coalesce(max(e.revision), 0) FROM budget_edit e WHERE e.line = k.line AND e.round = :round)
ORDER BY k.line
ON CONFLICT DO NOTHING
RETURNING line
