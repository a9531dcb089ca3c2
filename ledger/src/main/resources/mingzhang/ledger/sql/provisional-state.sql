-- A state that an import made from a name alone.
SELECT organisation, name, code, level, kind, region, valid_from, valid_until, parent, NULL AS parent_code
FROM organisation_state
WHERE name = :name AND code IS NULL
ORDER BY valid_from
LIMIT 1
