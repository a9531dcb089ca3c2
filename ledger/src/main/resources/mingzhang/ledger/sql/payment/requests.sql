-- The payment requests of a department's year, in the order in which they were made.
SELECT r.number, r.amount_fen, r.kind AS request_kind, r.purpose, r.requested_at, r.requested_by, d.agreed, d.reason, d.decided_at,
    d.decided_by, q.paid_fen,
    o.code AS unit, l.fiscal_year, l.nature, p.code AS project, l.function_code, l.department_economy, l.government_economy, l.fund,
    l.level
FROM payment_request r
JOIN budget_line l ON l.id = r.line
JOIN units_of_department(:fiscal_year, :department) o ON o.organisation = l.organisation
LEFT JOIN project p ON p.id = l.project
LEFT JOIN payment_request_decision d ON d.request = r.id
LEFT JOIN request_balance q ON q.request = r.id
WHERE o.department = :department AND l.fiscal_year = :fiscal_year
ORDER BY r.id
