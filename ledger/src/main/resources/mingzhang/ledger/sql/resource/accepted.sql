SELECT count(*) FROM procurement_delivery d JOIN procurement_contract c ON c.id = d.contract
WHERE c.number = :contract AND d.accepted_on = :accepted_on AND d.amount_fen = :amount_fen
