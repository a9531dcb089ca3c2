SELECT :unit AS code, b.fiscal_year, b.kind, b.effective_on, b.amount_fen, b.authority
FROM procurement_budget b
WHERE b.organisation = :organisation AND b.fiscal_year = :fiscal_year AND b.kind = :kind AND b.effective_on = :effective_on
