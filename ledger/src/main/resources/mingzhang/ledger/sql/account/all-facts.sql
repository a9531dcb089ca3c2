-- As facts.sql and history.sql say it of one department, of all departments, one after the other by their codes; a line is a row with
-- its three amounts, and nothing is added up.
WITH units AS MATERIALIZED (
    SELECT :fiscal_year::integer AS fiscal_year, organisation, kind, department FROM organisations_of_year(:fiscal_year)
    UNION ALL
    SELECT :fiscal_year::integer - 1, organisation, kind, department FROM organisations_of_year(:fiscal_year - 1)
), departments AS MATERIALIZED (
    SELECT organisation, code FROM organisations_of_year(:fiscal_year) WHERE department = organisation AND level = 1
), all_facts AS (
    SELECT u.department, '指标' AS kind, NULL AS measure, u.fiscal_year, u.kind AS unit_kind, l.fund, l.nature,
        coalesce(p.name, '') AS project, l.function_code, l.department_economy, l.government_economy, l.level, b.initial_fen,
        b.quota_fen, b.paid_fen
    FROM units u
    JOIN budget_line l ON l.organisation = u.organisation AND l.fiscal_year = u.fiscal_year
    JOIN line_balance b ON b.line = l.id
    LEFT JOIN project p ON p.id = l.project
    UNION ALL
    SELECT u.department, '收支', e.kind, u.fiscal_year, u.kind, e.fund, e.nature, '', e.function_code, '', '', '本级', 0, 0, e.amount_fen
    FROM units u
    JOIN fund_entry e ON e.organisation = u.organisation AND e.fiscal_year = u.fiscal_year
    UNION ALL
    SELECT u.department, '往年', h.measure, h.fiscal_year, u.kind, h.fund, h.nature, '', h.function_code, h.department_economy,
        h.government_economy, '本级', 0, 0, h.amount_fen
    FROM units u
    JOIN history_fact h ON h.organisation = u.organisation AND h.fiscal_year = u.fiscal_year - 1
    WHERE u.fiscal_year = :fiscal_year
        AND h.batch = (SELECT max(n.batch) FROM history_fact n WHERE n.organisation = h.organisation AND n.fiscal_year = h.fiscal_year)
)
SELECT d.code, f.*
FROM departments d
LEFT JOIN all_facts f ON f.department = d.organisation
ORDER BY d.code
