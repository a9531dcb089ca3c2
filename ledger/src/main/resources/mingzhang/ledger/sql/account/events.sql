-- What happened in departments' years, by department: what was recorded, and what the ledger knows by itself.
SELECT o.code, o.name, e.event, e.happened_on
FROM organisations_of_year(:fiscal_year) o
LEFT JOIN (
    SELECT department, event, happened_on FROM year_event WHERE fiscal_year = :fiscal_year
    UNION ALL
    SELECT department, 'budget-replied', max(decided_on) FROM budget_decision
    WHERE fiscal_year = :fiscal_year AND round = '二下' AND kind = '通过' GROUP BY department
) e ON e.department = o.organisation
WHERE o.level = 1 AND o.department = o.organisation
ORDER BY o.code, e.happened_on, e.event
