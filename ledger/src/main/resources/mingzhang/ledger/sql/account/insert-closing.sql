INSERT INTO year_closing (department, fiscal_year, content_hash, closed_at, closed_by)
VALUES (:department, :fiscal_year, :content_hash, :closed_at, :closed_by)
