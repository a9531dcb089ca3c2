-- Parts of files whose rows the trail vouches for.
SELECT p.file, p.part, p.last_row, p.good, p.content_hash, f.kind, f.name,
    EXISTS (SELECT FROM trail t WHERE t.action = 'import-file' AND t.after_hash = p.content_hash) AS told
FROM import_part p
JOIN import_file f ON f.id = p.file
ORDER BY p.file, p.part
