INSERT INTO performance_form (kind, organisation, fiscal_year, project, day, frame)
VALUES (:kind, :organisation, :fiscal_year, :project::bigint, :day::date, :frame)
RETURNING id
