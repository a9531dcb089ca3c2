-- Lines whose balance is not the sum of its postings.
SELECT b.line, b.quota_fen, coalesce(sum(t.amount_fen), 0) AS posted_fen
FROM line_balance b
LEFT JOIN posting t ON t.line = b.line
GROUP BY b.line, b.quota_fen
HAVING b.quota_fen <> coalesce(sum(t.amount_fen), 0)
