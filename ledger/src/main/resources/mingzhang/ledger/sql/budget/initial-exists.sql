-- The approvals of a department's budget that were carried out already.
SELECT 1
FROM posting_document t
JOIN budget_decision d ON d.id = t.decision
WHERE d.department = :department AND d.fiscal_year = :fiscal_year
