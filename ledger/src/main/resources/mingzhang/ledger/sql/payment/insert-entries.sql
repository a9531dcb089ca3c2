INSERT INTO fund_entry (organisation, fiscal_year, kind, fund, nature, function_code, voucher, entered_on, amount_fen, note, file, row_number)
SELECT organisation, :fiscal_year, kind, fund, nature, function_code, voucher, entered_on, amount_fen, note, :file, row_number
FROM unnest(:organisation, :kind, :fund, :nature, :function_code, :voucher, :entered_on, :amount_fen, :note, :row_number)
    AS k (organisation, kind, fund, nature, function_code, voucher, entered_on, amount_fen, note, row_number)
