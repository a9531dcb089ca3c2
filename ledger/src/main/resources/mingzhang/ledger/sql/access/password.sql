-- The password of an account, locked so that tries at once are counted one by one.
SELECT p.hash, p.failures, p.locked_until, a.id, a.name, a.person
FROM account_password p
JOIN account a ON a.id = p.account
WHERE a.name = :name AND a.disabled_at IS NULL
FOR UPDATE OF p
