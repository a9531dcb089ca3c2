-- The form of a subject.
SELECT id, frame FROM performance_form
WHERE kind = :kind AND organisation = :organisation AND fiscal_year = :fiscal_year AND coalesce(project, 0) = coalesce(:project::bigint, 0)
    AND day IS NOT DISTINCT FROM :day::date
