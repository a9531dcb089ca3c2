UPDATE account_grant SET revoked_at = :revoked_at, revoked_by = :revoked_by
WHERE account = :account AND role = :role AND organisation IS NOT DISTINCT FROM :organisation::bigint AND revoked_at IS NULL
