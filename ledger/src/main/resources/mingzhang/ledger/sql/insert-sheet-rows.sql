INSERT INTO sheet_row (version, sheet, position, key)
SELECT :version, * FROM unnest(:sheet, :position, :key)
