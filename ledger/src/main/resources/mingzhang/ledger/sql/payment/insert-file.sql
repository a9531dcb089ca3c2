INSERT INTO import_file (kind, fiscal_year, content_hash, name, header, started_at, started_by)
VALUES (:kind, :fiscal_year, :content_hash, :name, :header, :started_at, :started_by)
ON CONFLICT DO NOTHING
