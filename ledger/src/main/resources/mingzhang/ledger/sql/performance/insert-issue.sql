INSERT INTO issue (organisation, project, fiscal_year, source, reference, found, owner, due, raised_at, raised_by)
VALUES (:organisation, :project::bigint, :fiscal_year, :source, :reference, :found, :owner, :due, :raised_at, :raised_by)
RETURNING id
