INSERT INTO account_password (account, hash, changed_at) VALUES (:account, :hash, :changed_at)
ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at, failures = 0, locked_until = NULL
