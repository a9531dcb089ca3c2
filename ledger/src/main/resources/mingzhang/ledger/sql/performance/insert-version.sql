INSERT INTO performance_version (form, version, last_edit, about, fact_names, fact_values, fact_origins, content_hash, made_at, made_by)
VALUES (:form, :version, :last_edit, :about::bigint, :fact_names, :fact_values, :fact_origins, :content_hash, :made_at, :made_by)
RETURNING id
