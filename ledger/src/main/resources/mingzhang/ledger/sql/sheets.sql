SELECT position, name
FROM sheet
WHERE version = :version
ORDER BY position
