INSERT INTO payment_request_decision (request, agreed, reason, decided_at, decided_by)
VALUES (:request, :agreed, :reason, :decided_at, :decided_by)
