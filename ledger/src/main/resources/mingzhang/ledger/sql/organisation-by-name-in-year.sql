-- Whoever bore the name in the fiscal year; failing that, who bears it at any time, so that old and new names both resolve.
SELECT organisation
FROM organisation_state
WHERE name = :name
ORDER BY daterange(valid_from, valid_until, '[]')
        && daterange(make_date(:fiscal_year, 1, 1), make_date(:fiscal_year, 12, 31), '[]') DESC,
    valid_from DESC
LIMIT 1
