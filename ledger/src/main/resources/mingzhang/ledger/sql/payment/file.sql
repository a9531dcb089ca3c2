-- A file of that content, and how far it was taken in.
SELECT f.id, coalesce(max(p.part), 0) AS part, coalesce(max(p.last_row), 0) AS last_row, coalesce(sum(p.good), 0) AS good,
    coalesce(sum(p.bad), 0) AS bad, coalesce(bool_or(p.last), false) AS finished
FROM import_file f
LEFT JOIN import_part p ON p.file = f.id
WHERE f.kind = :kind AND f.content_hash = :content_hash
GROUP BY f.id
