INSERT INTO year_event (department, fiscal_year, event, happened_on, document, recorded_at, recorded_by)
VALUES (:department, :fiscal_year, :event, :happened_on, :document, :recorded_at, :recorded_by)
