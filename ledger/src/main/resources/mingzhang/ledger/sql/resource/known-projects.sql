-- What the library knows of the projects that had money in a department's year, by level and purpose; purpose is null where the
-- library says nothing of a project.
SELECT l.level, y.purpose, coalesce(y.evaluated, false) AS evaluated,
    sum(coalesce(b.quota_fen, 0))::bigint AS budget_fen, sum(coalesce(b.paid_fen, 0))::bigint AS paid_fen
FROM budget_line l
JOIN line_balance b ON b.line = l.id
LEFT JOIN project_year y ON y.project = l.project AND y.fiscal_year = l.fiscal_year
WHERE l.fiscal_year = :fiscal_year AND l.nature = '项目支出'
    AND l.organisation IN (SELECT organisation FROM units_of_department(:fiscal_year, :department))
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
