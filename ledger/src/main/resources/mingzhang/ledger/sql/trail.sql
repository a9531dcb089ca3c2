SELECT number, at, who, action, subject, before_hash, after_hash, origin, organisation, previous, hash
FROM trail
ORDER BY number
