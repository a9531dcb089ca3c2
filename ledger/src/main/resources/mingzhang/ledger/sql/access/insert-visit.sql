INSERT INTO account_visit (token_hash, account, since, seen_at, origin) VALUES (:token_hash, :account, :since, :since, :origin)
