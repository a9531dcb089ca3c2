SELECT revision, amount_fen, edited_by, edited_at
FROM budget_edit
WHERE line = :line AND round = :round
ORDER BY revision DESC
LIMIT 1
