SELECT a.id, a.name, a.person, a.disabled_at, p.locked_until,
    (SELECT max(v.since) FROM account_visit v WHERE v.account = a.id) AS last_visit
FROM account a
LEFT JOIN account_password p ON p.account = a.id
ORDER BY a.name
