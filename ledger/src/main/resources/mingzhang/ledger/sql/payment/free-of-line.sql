-- What may still be asked for of a line: its quota less what was paid and what was agreed to and not paid yet.
SELECT b.quota_fen - b.paid_fen - coalesce((
    SELECT sum(q.approved_fen - q.paid_fen) FROM payment_request r JOIN request_balance q ON q.request = r.id
    WHERE r.line = b.line), 0) AS free_fen
FROM line_balance b
WHERE b.line = :line
FOR UPDATE
