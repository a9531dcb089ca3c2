-- Lines whose balance is not the sum of their postings and payments.
WITH posted AS (
    SELECT t.line, sum(t.amount_fen) AS quota, sum(t.amount_fen) FILTER (WHERE d.kind = '年初预算') AS initial
    FROM posting t
    JOIN posting_document d ON d.id = t.document
    WHERE t.line IS NOT NULL
    GROUP BY t.line
), paid AS (
    SELECT line, sum(amount_fen) AS amount FROM payment GROUP BY line
)
SELECT line
FROM line_balance b
FULL JOIN posted USING (line)
FULL JOIN paid USING (line)
WHERE (coalesce(b.quota_fen, 0), coalesce(b.initial_fen, 0), coalesce(b.paid_fen, 0))
    <> (coalesce(posted.quota, 0), coalesce(posted.initial, 0), coalesce(paid.amount, 0))
ORDER BY line
