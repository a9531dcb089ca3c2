INSERT INTO posting (document, entries, position, line, source, amount_fen)
SELECT :document, :entries, position, line, source, amount_fen
FROM unnest(:position, :line, :source, :amount_fen) AS k (position, line, source, amount_fen)
