-- What is left of a department's money at the end of a year, by unit, fund, nature and function.
WITH units AS MATERIALIZED (
    SELECT organisation FROM units_of_department(:fiscal_year, :department)
), moved AS (
    SELECT organisation, fund, nature, function_code, CASE WHEN kind IN ('结余分配', '缴回财政') THEN -amount_fen ELSE amount_fen END AS amount
    FROM fund_entry
    WHERE fiscal_year = :fiscal_year AND organisation IN (SELECT organisation FROM units)
    UNION ALL
    SELECT p.organisation, l.fund, l.nature, l.function_code, -p.amount_fen
    FROM payment p
    JOIN budget_line l ON l.id = p.line
    WHERE p.fiscal_year = :fiscal_year AND p.organisation IN (SELECT organisation FROM units)
)
SELECT organisation, fund, nature, function_code, sum(amount) AS amount_fen
FROM moved
GROUP BY 1, 2, 3, 4
HAVING sum(amount) <> 0
ORDER BY 1, 2, 3, 4
