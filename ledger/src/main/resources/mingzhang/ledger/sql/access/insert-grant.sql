INSERT INTO account_grant (account, role, organisation, granted_at, granted_by)
VALUES (:account, :role, :organisation, :granted_at, :granted_by)
ON CONFLICT DO NOTHING
