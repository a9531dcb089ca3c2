-- What was decided on a department's budget, in order.
SELECT d.round, d.kind, d.content_hash, d.document, d.decided_on, d.decided_at, d.decided_by,
    v.id, v.fiscal_year, v.version, v.made_at, v.made_by
FROM budget_decision d
LEFT JOIN budget_version v ON v.id = d.version
WHERE d.department = :department AND d.fiscal_year = :fiscal_year
ORDER BY d.id
