-- A state known by its name alone gets its particulars.
UPDATE organisation_state
SET code = :code, level = :level, kind = :kind, region = :region, parent = :parent,
    valid_from = :valid_from, valid_until = :valid_until
WHERE organisation = :organisation AND valid_from = :was_valid_from AND code IS NULL
