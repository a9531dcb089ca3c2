-- What a department paid in each month, and its budget at the end of that month.
WITH units AS MATERIALIZED (
    SELECT organisation FROM units_of_department(:fiscal_year, :department)
), budget AS (
    SELECT extract(month FROM d.effective_on)::integer AS month, sum(t.amount_fen) AS amount
    FROM posting t
    JOIN posting_document d ON d.id = t.document
    JOIN budget_line l ON l.id = t.line
    JOIN units u ON u.organisation = l.organisation
    WHERE d.fiscal_year = :fiscal_year
    GROUP BY 1
), paid AS (
    SELECT extract(month FROM p.paid_on)::integer AS month, sum(p.amount_fen) AS amount
    FROM payment p
    JOIN units u ON u.organisation = p.organisation
    WHERE p.fiscal_year = :fiscal_year
    GROUP BY 1
)
SELECT m.month, (SELECT coalesce(sum(b.amount), 0) FROM budget b WHERE b.month <= m.month) AS budget_fen,
    (SELECT coalesce(sum(p.amount), 0) FROM paid p WHERE p.month = m.month) AS paid_fen,
    (SELECT coalesce(sum(p.amount), 0) FROM paid p WHERE p.month <= m.month) AS paid_so_far_fen
FROM generate_series(1, 12) AS m (month)
ORDER BY m.month
