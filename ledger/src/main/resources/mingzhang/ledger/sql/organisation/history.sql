-- Every state of the organisations that ever bore a code, in order.
SELECT s.organisation, s.name, s.code, s.level, s.kind, s.region, s.valid_from, s.valid_until, s.parent, p.code AS parent_code
FROM organisation_state s
LEFT JOIN organisation_state p
    ON p.organisation = s.parent AND daterange(p.valid_from, p.valid_until, '[]') @> s.valid_from
WHERE s.organisation IN (SELECT organisation FROM organisation_state WHERE code = :code)
ORDER BY s.valid_from
