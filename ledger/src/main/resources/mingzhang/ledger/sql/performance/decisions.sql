-- What was decided on a form's versions, in order.
SELECT d.version, d.kind, d.words, d.content_hash, d.decided_at, d.decided_by
FROM performance_decision d JOIN performance_version v ON v.id = d.version
WHERE v.form = :form
ORDER BY d.id
