-- Everything that the ledger knows of a department's year, added up by all that tells amounts apart.
WITH units AS MATERIALIZED (
    SELECT organisation, code, kind FROM units_of_department(:fiscal_year, :department)
), budget AS (
    SELECT t.line, sum(t.amount_fen) FILTER (WHERE d.kind = '年初预算') AS initial, sum(t.amount_fen) AS adjusted
    FROM posting t
    JOIN posting_document d ON d.id = t.document
    WHERE d.fiscal_year = :fiscal_year AND t.line IS NOT NULL
    GROUP BY t.line
), paid AS (
    SELECT p.line, sum(p.amount_fen) AS amount FROM payment p
    WHERE p.fiscal_year = :fiscal_year AND p.organisation IN (SELECT organisation FROM units)
    GROUP BY p.line
), of_lines AS (
    SELECT m.measure, l.organisation, l.fund, l.nature, p.name AS project, l.function_code, l.department_economy,
        l.government_economy, l.level, m.amount
    FROM budget_line l
    LEFT JOIN budget b ON b.line = l.id
    LEFT JOIN paid ON paid.line = l.id
    LEFT JOIN project p ON p.id = l.project
    CROSS JOIN LATERAL (VALUES ('年初预算', b.initial), ('全年预算', b.adjusted), ('支出', paid.amount)) AS m (measure, amount)
    WHERE l.fiscal_year = :fiscal_year AND l.organisation IN (SELECT organisation FROM units) AND m.amount <> 0
), all_facts AS (
    SELECT * FROM of_lines
    UNION ALL
    SELECT e.kind, e.organisation, e.fund, e.nature, NULL, e.function_code, '', '', '本级', e.amount_fen
    FROM fund_entry e
    WHERE e.fiscal_year = :fiscal_year AND e.organisation IN (SELECT organisation FROM units)
)
SELECT f.measure, u.kind AS unit_kind, f.fund, f.nature, coalesce(f.project, '') AS project, f.function_code, f.department_economy,
    f.government_economy, f.level, sum(f.amount) AS amount_fen
FROM all_facts f
JOIN units u ON u.organisation = f.organisation
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
