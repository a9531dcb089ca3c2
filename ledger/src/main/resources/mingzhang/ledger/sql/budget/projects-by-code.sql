-- Projects of these codes, with the unit that carries each out.
SELECT p.id, p.code, p.organisation, p.first_year, p.last_year
FROM project p
WHERE p.code = ANY (:codes)
