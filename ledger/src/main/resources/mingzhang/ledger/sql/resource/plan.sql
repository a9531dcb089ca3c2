SELECT (SELECT s.code FROM organisation_state s WHERE s.organisation = p.organisation AND s.code IS NOT NULL ORDER BY s.valid_from DESC LIMIT 1) AS code,
    p.fiscal_year, p.number, p.name, p.kind, p.amount_fen
FROM procurement_plan p
WHERE p.number = :number
