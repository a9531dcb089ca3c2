-- The state of the organisation that bears a name on a day.
SELECT s.organisation, s.name, s.code, s.level, s.kind, s.region, s.valid_from, s.valid_until, s.parent, p.code AS parent_code
FROM organisation_state s
LEFT JOIN organisation_state p
    ON p.organisation = s.parent AND daterange(p.valid_from, p.valid_until, '[]') @> :day::date
WHERE s.name = :name AND daterange(s.valid_from, s.valid_until, '[]') @> :day::date
