-- What was left becomes what the next year begins with: with the successor, where the organisation is no more.
INSERT INTO fund_entry (organisation, fiscal_year, kind, fund, nature, function_code, voucher, entered_on, amount_fen, note)
SELECT k.organisation, :fiscal_year, '年初结转和结余', k.fund, k.nature, k.function_code, k.voucher, make_date(:fiscal_year, 1, 1),
    k.amount_fen, :note
FROM unnest(:organisation, :fund, :nature, :function_code, :voucher, :amount_fen)
    AS k (organisation, fund, nature, function_code, voucher, amount_fen)
