-- Who is there on a day, by unit, kind and person.
SELECT u.code, a.person, a.name, a.status, a.kind, a.post, a.leader, a.valid_from, a.valid_until, a.authority
FROM appointment a
JOIN units_of_department(extract(year FROM :day::date)::integer, :department) u ON u.organisation = a.organisation
WHERE :day::date BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity')
ORDER BY u.code, a.kind, a.person
