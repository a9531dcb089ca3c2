-- The roles that an account has now, with the organisation by its last name and code; all of them where it has none.
SELECT g.id, g.role, g.organisation, s.name AS organisation_name, s.code AS organisation_code
FROM account_grant g
LEFT JOIN LATERAL (
    SELECT name, code FROM organisation_state WHERE organisation = g.organisation ORDER BY valid_from DESC LIMIT 1
) s ON true
WHERE g.account = :account AND g.revoked_at IS NULL
ORDER BY g.role, s.code
