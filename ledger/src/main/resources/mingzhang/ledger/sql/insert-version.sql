INSERT INTO department_year_version (department_year, version, department, content_hash, imported_at, imported_by)
VALUES (:department_year, :version, :department, :content_hash, :imported_at, :imported_by)
RETURNING id
