-- A department's procurement plans of a fiscal year.
SELECT u.code, p.fiscal_year, p.number, p.name, p.kind, p.amount_fen
FROM procurement_plan p
JOIN units_of_department(:fiscal_year, :department) u ON u.organisation = p.organisation
WHERE p.fiscal_year = :fiscal_year
ORDER BY u.code, p.number
