-- The contracts under a department's procurement plans of a fiscal year.
SELECT p.number AS plan, c.number, c.supplier, c.supplier_size, c.amount_fen, c.signed_on
FROM procurement_contract c
JOIN procurement_plan p ON p.id = c.plan
JOIN units_of_department(:fiscal_year, :department) u ON u.organisation = p.organisation
WHERE p.fiscal_year = :fiscal_year
ORDER BY p.number, c.signed_on, c.number
