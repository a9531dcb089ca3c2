SELECT p.number AS plan, c.number, c.supplier, c.supplier_size, c.amount_fen, c.signed_on
FROM procurement_contract c
JOIN procurement_plan p ON p.id = c.plan
WHERE c.number = :number
