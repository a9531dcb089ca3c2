UPDATE account_visit SET seen_at = :seen_at WHERE token_hash = :token_hash AND seen_at < :before AND ended_at IS NULL
