INSERT INTO procurement_delivery (contract, accepted_on, amount_fen)
SELECT c.id, :accepted_on, :amount_fen FROM procurement_contract c WHERE c.number = :contract
