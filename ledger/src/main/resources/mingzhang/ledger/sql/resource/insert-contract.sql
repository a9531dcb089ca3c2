INSERT INTO procurement_contract (plan, number, supplier, supplier_size, amount_fen, signed_on)
SELECT p.id, :number, :supplier, :supplier_size, :amount_fen, :signed_on FROM procurement_plan p WHERE p.number = :plan
