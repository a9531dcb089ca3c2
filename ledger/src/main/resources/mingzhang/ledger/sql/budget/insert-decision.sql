INSERT INTO budget_decision (department, fiscal_year, round, kind, version, content_hash, document, decided_on, decided_at, decided_by)
VALUES (:department, :fiscal_year, :round, :kind, :version, :content_hash, :document, :decided_on, :decided_at, :decided_by)
RETURNING id
