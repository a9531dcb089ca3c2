-- The lines of a department's year whose balance is not the sum of their postings and payments.
SELECT b.line
FROM units_of_department(:fiscal_year, :department) u
JOIN budget_line l ON l.organisation = u.organisation AND l.fiscal_year = :fiscal_year
JOIN line_balance b ON b.line = l.id
CROSS JOIN LATERAL (
    SELECT coalesce(sum(t.amount_fen), 0) AS quota, coalesce(sum(t.amount_fen) FILTER (WHERE d.kind = '年初预算'), 0) AS initial
    FROM posting t
    JOIN posting_document d ON d.id = t.document
    WHERE t.line = l.id
) posted
CROSS JOIN LATERAL (
    SELECT coalesce(sum(p.amount_fen), 0) AS amount FROM payment p WHERE p.line = l.id
) paid
WHERE (b.quota_fen, b.initial_fen, b.paid_fen) <> (posted.quota, posted.initial, paid.amount)
