UPDATE account SET disabled_at = :disabled_at WHERE id = :account AND disabled_at IS NULL
