INSERT INTO budget_version (department, fiscal_year, round, version, content_hash, made_at, made_by)
VALUES (:department, :fiscal_year, :round, :version, :content_hash, :made_at, :made_by)
RETURNING id
