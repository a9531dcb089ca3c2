-- The migration that was applied last.
SELECT version
FROM mingzhang.flyway_schema_history
WHERE success AND version IS NOT NULL
ORDER BY installed_rank DESC
LIMIT 1
