INSERT INTO posting_document (fiscal_year, kind, authority, authority_date, effective_on, entries, decision, posted_at, posted_by)
VALUES (:fiscal_year, :kind, :authority, :authority_date, :effective_on, :entries, :decision, :posted_at, :posted_by)
RETURNING id
