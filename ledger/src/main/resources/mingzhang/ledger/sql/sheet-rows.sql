SELECT sheet, position, key
FROM sheet_row
WHERE version = :version
ORDER BY sheet, position
