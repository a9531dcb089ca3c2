SELECT r.id, r.line, r.amount_fen, r.requested_by, d.agreed
FROM payment_request r
LEFT JOIN payment_request_decision d ON d.request = r.id
WHERE r.number = :number
