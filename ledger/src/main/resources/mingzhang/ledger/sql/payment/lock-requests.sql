-- Approved requests of these numbers, locked in one order.
SELECT r.number, r.id, r.line, q.approved_fen, q.paid_fen, d.decided_at
FROM request_balance q
JOIN payment_request r ON r.id = q.request
JOIN payment_request_decision d ON d.request = r.id
WHERE r.number = ANY (:numbers)
ORDER BY q.request
FOR UPDATE OF q
