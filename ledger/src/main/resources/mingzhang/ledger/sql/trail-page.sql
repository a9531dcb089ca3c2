-- The last entries before a number, newest first.
SELECT number, at, who, action, subject, before_hash, after_hash, origin, organisation, previous, hash
FROM trail
WHERE number < :before
ORDER BY number DESC
LIMIT :most
