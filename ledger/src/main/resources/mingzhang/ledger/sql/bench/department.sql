-- What anybody would write by hand for the figures of a department's final-accounts tables: budgets from postings, payments and money
-- received, of a year and the year before, by everything that the tables tell apart.
WITH own AS MATERIALIZED (
    SELECT s.organisation, s.kind, d.code AS department
    FROM organisation_state s
    JOIN organisation_state d ON d.organisation = coalesce(s.parent, s.organisation)
    WHERE d.code = :code
), paid AS (
    SELECT line, sum(amount_fen) AS amount_fen
    FROM payment
    WHERE fiscal_year IN (:fiscal_year, :fiscal_year - 1)
        AND organisation IN (SELECT organisation FROM own)
    GROUP BY line
), facts AS (
    SELECT '支出' AS measure, l.organisation, l.fiscal_year, l.fund, l.nature, l.project, l.function_code, l.department_economy,
        l.government_economy, l.level, p.amount_fen
    FROM paid p
    JOIN budget_line l ON l.id = p.line
    UNION ALL
    SELECT m.measure, l.organisation, l.fiscal_year, l.fund, l.nature, l.project, l.function_code, l.department_economy,
        l.government_economy, l.level, t.amount_fen
    FROM own u
    JOIN budget_line l ON l.organisation = u.organisation
    JOIN posting t ON t.line = l.id
    JOIN posting_document d ON d.id = t.document
    JOIN (VALUES ('全年预算'), ('年初预算')) AS m (measure) ON m.measure = '全年预算' OR d.kind = '年初预算'
    WHERE l.fiscal_year IN (:fiscal_year, :fiscal_year - 1)
    UNION ALL
    SELECT e.kind, e.organisation, e.fiscal_year, e.fund, e.nature, NULL, e.function_code, '', '', '本级', e.amount_fen
    FROM own u
    JOIN fund_entry e ON e.organisation = u.organisation
    WHERE e.fiscal_year IN (:fiscal_year, :fiscal_year - 1)
)
SELECT o.department, f.fiscal_year, f.measure, o.kind AS unit_kind, f.fund, f.nature, coalesce(p.name, '') AS project, f.function_code,
    f.department_economy, f.government_economy, f.level, sum(f.amount_fen) AS amount_fen
FROM facts f
JOIN own o ON o.organisation = f.organisation
LEFT JOIN project p ON p.id = f.project
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
