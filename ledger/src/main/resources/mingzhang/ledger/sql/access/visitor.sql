-- Whose visit it is: neither ended, nor left alone for too long, nor of a disabled account.
SELECT a.id, a.name, a.person, v.since, v.seen_at
FROM account_visit v
JOIN account a ON a.id = v.account
WHERE v.token_hash = :token_hash AND v.ended_at IS NULL AND a.disabled_at IS NULL
    AND v.seen_at > :idle_since AND v.since > :begun_since
