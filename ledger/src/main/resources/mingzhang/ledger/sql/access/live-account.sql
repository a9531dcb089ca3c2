SELECT id, name, person FROM account WHERE name = :name AND disabled_at IS NULL
