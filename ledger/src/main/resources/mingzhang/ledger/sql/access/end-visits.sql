UPDATE account_visit SET ended_at = :ended_at WHERE account = :account AND ended_at IS NULL
