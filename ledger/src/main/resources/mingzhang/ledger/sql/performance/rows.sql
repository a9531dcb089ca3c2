-- What stands in a form, up to an edit, in the order in which the rows came in.
SELECT last.path, last.revision, last.columns, last.words
FROM (
    SELECT DISTINCT ON (path) path, revision, columns, words, min(id) OVER (PARTITION BY path) AS first
    FROM performance_edit
    WHERE form = :form AND id <= :last_edit
    ORDER BY path, revision DESC
) last
ORDER BY last.first
