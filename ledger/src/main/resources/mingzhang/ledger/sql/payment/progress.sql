-- What a department paid in each month, and its budget at the end of that month.
WITH units AS MATERIALIZED (
    SELECT organisation FROM units_of_department(:fiscal_year, :department)
), posted AS MATERIALIZED (
    SELECT t.document, sum(t.amount_fen) AS amount
    FROM units u
    JOIN budget_line l ON l.organisation = u.organisation AND l.fiscal_year = :fiscal_year
    JOIN posting t ON t.line = l.id
    GROUP BY t.document
), budget AS (
    SELECT extract(month FROM d.effective_on)::integer AS month, sum(t.amount) AS amount
    FROM posted t
    JOIN posting_document d ON d.id = t.document
    GROUP BY 1
), paid AS MATERIALIZED (
    SELECT extract(month FROM p.paid_on)::integer AS month, sum(p.amount) AS amount
    FROM (
        SELECT p.paid_on, sum(p.amount_fen) AS amount
        FROM payment p
        WHERE p.organisation = ANY (ARRAY(SELECT organisation FROM units)) AND p.fiscal_year = :fiscal_year
        GROUP BY p.paid_on
    ) p
    GROUP BY 1
)
SELECT m.month, (SELECT coalesce(sum(b.amount), 0) FROM budget b WHERE b.month <= m.month) AS budget_fen,
    (SELECT coalesce(sum(p.amount), 0) FROM paid p WHERE p.month = m.month) AS paid_fen,
    (SELECT coalesce(sum(p.amount), 0) FROM paid p WHERE p.month <= m.month) AS paid_so_far_fen
FROM generate_series(1, 12) AS m (month)
ORDER BY m.month
