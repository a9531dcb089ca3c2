SELECT sheet, sheet_row, column_name, amount_fen, number, words
FROM cell
WHERE version = :version
ORDER BY sheet, sheet_row, position
