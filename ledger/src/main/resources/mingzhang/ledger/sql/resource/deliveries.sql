-- What was accepted under a department's procurement plans of a fiscal year.
SELECT c.number AS contract, d.accepted_on, d.amount_fen
FROM procurement_delivery d
JOIN procurement_contract c ON c.id = d.contract
JOIN procurement_plan p ON p.id = c.plan
JOIN units_of_department(:fiscal_year, :department) u ON u.organisation = p.organisation
WHERE p.fiscal_year = :fiscal_year
ORDER BY c.number, d.accepted_on, d.id
