-- What files brought, in the words of RowText.
SELECT file, row_number, concat_ws('|', row_number, organisation, line, paid_on, amount_fen, voucher, purpose) AS row_text
FROM payment
WHERE file IS NOT NULL
UNION ALL
SELECT file, row_number, concat_ws('|', row_number, organisation, kind, fund, nature, function_code, entered_on, amount_fen, voucher, note)
FROM fund_entry
WHERE file IS NOT NULL
ORDER BY 1, 2
