SELECT id, version, last_edit, about, fact_names, fact_values, fact_origins, content_hash, made_at, made_by, form
FROM performance_version WHERE id = :id
