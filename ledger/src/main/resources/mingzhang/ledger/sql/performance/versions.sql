-- The versions of a form, in order.
SELECT id, version, last_edit, about, fact_names, fact_values, fact_origins, content_hash, made_at, made_by
FROM performance_version WHERE form = :form
ORDER BY version
