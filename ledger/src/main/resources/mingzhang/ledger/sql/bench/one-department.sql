-- What anybody would write by hand: a department's payments by function.
SELECT l.function_code, l.nature, sum(p.amount_fen) AS amount_fen
FROM payment p
JOIN budget_line l ON l.id = p.line
JOIN organisation_state s ON s.organisation = p.organisation
WHERE p.fiscal_year = :fiscal_year
    AND (s.code = :code OR s.parent = (SELECT d.organisation FROM organisation_state d WHERE d.code = :code))
GROUP BY 1, 2
ORDER BY 1, 2
