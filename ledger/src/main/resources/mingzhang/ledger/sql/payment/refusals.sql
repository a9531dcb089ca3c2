SELECT row_number, voucher, array_to_string(cells, E'\x1f', '') AS cells, reason
FROM import_refusal
WHERE file = :file
ORDER BY row_number
