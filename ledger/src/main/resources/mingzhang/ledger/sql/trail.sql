SELECT number, at, who, action, subject, before_hash, after_hash, previous, hash
FROM trail
ORDER BY number
