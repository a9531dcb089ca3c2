-- The lines of a department's year whose balance is not the sum of their postings and payments.
WITH units AS MATERIALIZED (
    SELECT organisation FROM units_of_department(:fiscal_year, :department)
), posted AS (
    SELECT t.line, sum(t.amount_fen) AS quota, sum(t.amount_fen) FILTER (WHERE d.kind = '年初预算') AS initial
    FROM units u
    JOIN budget_line l ON l.organisation = u.organisation AND l.fiscal_year = :fiscal_year
    JOIN posting t ON t.line = l.id
    JOIN posting_document d ON d.id = t.document
    GROUP BY t.line
), paid AS (
    SELECT p.line, sum(p.amount_fen) AS amount
    FROM units u
    JOIN payment p ON p.organisation = u.organisation AND p.fiscal_year = :fiscal_year
    GROUP BY p.line
)
SELECT l.id
FROM units u
JOIN budget_line l ON l.organisation = u.organisation AND l.fiscal_year = :fiscal_year
LEFT JOIN line_balance b ON b.line = l.id
LEFT JOIN posted ON posted.line = l.id
LEFT JOIN paid ON paid.line = l.id
WHERE (coalesce(b.quota_fen, 0), coalesce(b.initial_fen, 0), coalesce(b.paid_fen, 0))
    <> (coalesce(posted.quota, 0), coalesce(posted.initial, 0), coalesce(paid.amount, 0))
