-- What stands in cells of a round now.
SELECT DISTINCT ON (line) line, revision, amount_fen
FROM budget_edit
WHERE round = :round AND line = ANY (:lines)
ORDER BY line, revision DESC
