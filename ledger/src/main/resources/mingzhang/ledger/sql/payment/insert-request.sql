INSERT INTO payment_request (number, line, amount_fen, kind, purpose, requested_at, requested_by)
VALUES (:number, :line, :amount_fen, :kind, :purpose, :requested_at, :requested_by)
RETURNING id
