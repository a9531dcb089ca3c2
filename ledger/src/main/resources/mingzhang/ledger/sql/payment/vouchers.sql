-- Payments of these vouchers, and how much of each is not reversed.
SELECT p.organisation, p.voucher, p.line, p.amount_fen
    + coalesce((SELECT sum(r.amount_fen) FROM payment r WHERE r.organisation = p.organisation AND r.fiscal_year = p.fiscal_year
        AND r.reverses = p.voucher), 0) AS left_fen
FROM unnest(:organisation, :voucher) AS k (organisation, voucher)
JOIN payment p ON p.organisation = k.organisation AND p.voucher = k.voucher AND p.fiscal_year = :fiscal_year
