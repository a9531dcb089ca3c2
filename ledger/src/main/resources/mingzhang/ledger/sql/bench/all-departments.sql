-- The same for all departments at once.
SELECT coalesce(s.parent, s.organisation) AS department, l.function_code, l.nature, sum(p.amount_fen) AS amount_fen
FROM payment p
JOIN budget_line l ON l.id = p.line
JOIN organisation_state s ON s.organisation = p.organisation
WHERE p.fiscal_year = :fiscal_year AND :code <> ''
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
