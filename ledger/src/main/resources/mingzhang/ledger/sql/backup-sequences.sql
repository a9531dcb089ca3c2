-- Every column that numbers its rows, and where the next number comes from.
SELECT quote_ident(c.relname) AS name, quote_ident(a.attname) AS number_column,
    pg_get_serial_sequence(format('mingzhang.%I', c.relname), a.attname) AS sequence
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relnamespace = 'mingzhang'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND pg_get_serial_sequence(format('mingzhang.%I', c.relname), a.attname) IS NOT NULL
ORDER BY 1, 2
