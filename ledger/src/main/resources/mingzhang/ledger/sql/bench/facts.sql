-- What anybody would write by hand for the figures of the final-accounts tables: budgets from postings, payments and money received,
-- of a year and the year before, by department and by everything that the tables tell apart. With an empty code of all departments.
SELECT o.department, f.fiscal_year, f.measure, o.kind AS unit_kind, f.fund, f.nature, coalesce(p.name, '') AS project, f.function_code,
    f.department_economy, f.government_economy, f.level, sum(f.amount_fen) AS amount_fen
FROM (
    SELECT '支出' AS measure, l.organisation, l.fiscal_year, l.fund, l.nature, l.project, l.function_code, l.department_economy,
        l.government_economy, l.level, p.amount_fen
    FROM payment p
    JOIN budget_line l ON l.id = p.line
    UNION ALL
    SELECT '全年预算', l.organisation, l.fiscal_year, l.fund, l.nature, l.project, l.function_code, l.department_economy,
        l.government_economy, l.level, t.amount_fen
    FROM posting t
    JOIN budget_line l ON l.id = t.line
    UNION ALL
    SELECT '年初预算', l.organisation, l.fiscal_year, l.fund, l.nature, l.project, l.function_code, l.department_economy,
        l.government_economy, l.level, t.amount_fen
    FROM posting t
    JOIN posting_document d ON d.id = t.document
    JOIN budget_line l ON l.id = t.line
    WHERE d.kind = '年初预算'
    UNION ALL
    SELECT e.kind, e.organisation, e.fiscal_year, e.fund, e.nature, NULL, e.function_code, '', '', '本级', e.amount_fen
    FROM fund_entry e
) f
JOIN (
    SELECT s.organisation, s.kind, d.code AS department
    FROM organisation_state s
    JOIN organisation_state d ON d.organisation = coalesce(s.parent, s.organisation)
) o ON o.organisation = f.organisation
LEFT JOIN project p ON p.id = f.project
WHERE f.fiscal_year IN (:fiscal_year, :fiscal_year - 1) AND (:code = '' OR o.department = :code)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
