-- Every appointment of a person, in order.
SELECT (SELECT s.code FROM organisation_state s WHERE s.organisation = a.organisation ORDER BY s.valid_from DESC LIMIT 1) AS code,
    a.person, a.name, a.status, a.kind, a.post, a.leader, a.valid_from, a.valid_until, a.authority
FROM appointment a
WHERE a.person = :person
ORDER BY a.valid_from
