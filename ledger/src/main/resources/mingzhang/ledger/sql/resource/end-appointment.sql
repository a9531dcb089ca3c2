-- The present appointment of a person gets its last day.
UPDATE appointment SET valid_until = :last_day
WHERE person = :person AND organisation = :organisation AND valid_until IS NULL AND valid_from <= :last_day
