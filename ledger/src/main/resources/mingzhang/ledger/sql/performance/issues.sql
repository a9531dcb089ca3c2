-- The issues of a department's units in a fiscal year, or one issue.
SELECT i.id, i.organisation, s.code AS unit, p.code AS project, i.fiscal_year, i.source, i.reference, i.found, i.owner, i.due, i.raised_at, i.raised_by
FROM issue i
LEFT JOIN project p ON p.id = i.project
LEFT JOIN LATERAL state_of_year(i.organisation, i.fiscal_year) s ON true
WHERE (:id::bigint IS NULL OR i.id = :id::bigint)
    AND (:fiscal_year::integer IS NULL OR i.fiscal_year = :fiscal_year::integer)
    AND (:department::bigint IS NULL
        OR i.organisation IN (SELECT u.organisation FROM units_of_department(:fiscal_year::integer, :department::bigint) u))
ORDER BY i.due, i.id
