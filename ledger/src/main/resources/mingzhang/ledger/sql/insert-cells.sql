INSERT INTO cell (version, sheet, sheet_row, position, column_name, amount_fen, number, words)
SELECT :version, * FROM unnest(:sheet, :sheet_row, :position, :column_name, :amount_fen, :number, :words)
