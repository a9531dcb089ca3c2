-- A project by its code; its unit by the code that is given where it ever bore it.
SELECT p.id, coalesce((SELECT s.code FROM organisation_state s WHERE s.organisation = p.organisation AND s.code = :unit LIMIT 1),
        (SELECT s.code FROM organisation_state s WHERE s.organisation = p.organisation AND s.code IS NOT NULL
            ORDER BY s.valid_from DESC LIMIT 1)) AS unit,
    p.code, p.name, p.kind, p.first_year, p.last_year
FROM project p
WHERE p.code = :code
