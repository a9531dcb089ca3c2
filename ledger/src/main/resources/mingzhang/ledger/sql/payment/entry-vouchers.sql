-- Money entries of these kinds and vouchers.
SELECT e.organisation, e.kind, e.voucher
FROM unnest(:organisation, :kind, :voucher) AS k (organisation, kind, voucher)
JOIN fund_entry e ON e.organisation = k.organisation AND e.kind = k.kind AND e.voucher = k.voucher AND e.fiscal_year = :fiscal_year
