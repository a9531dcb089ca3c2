-- What happened to issues, in order.
SELECT t.issue, t.step, t.kind, t.day, t.words, t.accepted, t.made_at, t.made_by, e.id, e.path, e.name, e.kind AS ending, e.bytes,
    e.content_hash, e.surveyed_on, e.sample, e.added_at, e.added_by
FROM issue_step t
LEFT JOIN evidence_file e ON e.id = t.evidence
WHERE t.issue = ANY (:issues)
ORDER BY t.issue, t.step
