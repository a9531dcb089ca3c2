UPDATE organisation_state
SET valid_until = :valid_until
WHERE organisation = :organisation AND valid_from = :valid_from
