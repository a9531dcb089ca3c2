INSERT INTO import_refusal (file, row_number, voucher, cells, reason)
SELECT :file, row_number, voucher, string_to_array(cells, E'\x1f'), reason
FROM unnest(:row_number, :voucher, :cells, :reason) AS k (row_number, voucher, cells, reason)
