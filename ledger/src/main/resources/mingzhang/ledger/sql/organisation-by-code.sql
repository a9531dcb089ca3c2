SELECT organisation
FROM organisation_state
WHERE code = :code AND daterange(valid_from, valid_until, '[]') @> :day::date
