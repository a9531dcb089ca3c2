-- Who bears a code now, or bore it last.
SELECT organisation FROM organisation_state WHERE code = :code ORDER BY valid_from DESC LIMIT 1
