-- The row as it stands, and who wrote it.
SELECT path, revision, columns, words, edited_by FROM performance_edit
WHERE form = :form AND path = :path
ORDER BY revision DESC
LIMIT 1
