INSERT INTO payment (line, organisation, fiscal_year, voucher, paid_on, amount_fen, request, reverses, purpose, file, row_number)
SELECT k.line, k.organisation, :fiscal_year, k.voucher, k.paid_on, k.amount_fen, k.request, nullif(k.reverses, ''), k.purpose, :file,
    k.row_number
FROM unnest(:line, :organisation, :voucher, :paid_on, :amount_fen, :request, :reverses, :purpose, :row_number)
    AS k (line, organisation, voucher, paid_on, amount_fen, request, reverses, purpose, row_number)
