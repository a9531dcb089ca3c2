-- The monitoring forms of a subject.
SELECT id, day FROM performance_form
WHERE kind = '绩效监控' AND organisation = :organisation AND fiscal_year = :fiscal_year AND coalesce(project, 0) = coalesce(:project::bigint, 0)
ORDER BY day
