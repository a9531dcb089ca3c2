-- What a department's units may buy for in a fiscal year, all that was ever set.
SELECT u.code, b.fiscal_year, b.kind, b.effective_on, b.amount_fen, b.authority
FROM procurement_budget b
JOIN units_of_department(:fiscal_year, :department) u ON u.organisation = b.organisation
WHERE b.fiscal_year = :fiscal_year
ORDER BY u.code, b.kind, b.effective_on
