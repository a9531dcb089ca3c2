-- Everything that the ledger knows of a department's year and of the year before, added up by all that tells amounts apart.
WITH units AS MATERIALIZED (
    SELECT :fiscal_year::integer AS fiscal_year, organisation, kind FROM units_of_department(:fiscal_year, :department)
    UNION ALL
    SELECT :fiscal_year::integer - 1, organisation, kind FROM units_of_department(:fiscal_year - 1, :department)
), all_facts AS (
    SELECT l.fiscal_year, m.measure, u.kind AS unit_kind, l.fund, l.nature, coalesce(p.name, '') AS project, l.function_code,
        l.department_economy, l.government_economy, l.level, m.amount
    FROM units u
    JOIN budget_line l ON l.organisation = u.organisation AND l.fiscal_year = u.fiscal_year
    JOIN line_balance b ON b.line = l.id
    LEFT JOIN project p ON p.id = l.project
    CROSS JOIN LATERAL (VALUES ('年初预算', b.initial_fen), ('全年预算', b.quota_fen), ('支出', b.paid_fen)) AS m (measure, amount)
    WHERE m.amount <> 0
    UNION ALL
    SELECT e.fiscal_year, e.kind, u.kind, e.fund, e.nature, '', e.function_code, '', '', '本级', e.amount_fen
    FROM units u
    JOIN fund_entry e ON e.organisation = u.organisation AND e.fiscal_year = u.fiscal_year
)
SELECT fiscal_year, measure, unit_kind, fund, nature, project, function_code, department_economy, government_economy, level,
    sum(amount) AS amount_fen
FROM all_facts
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
