-- Every quota of posts of a department's units, the latest first.
SELECT u.code, q.kind, q.valid_from, q.posts, q.leaders, q.authority
FROM post_quota q
JOIN units_of_department(extract(year FROM :day::date)::integer, :department) u ON u.organisation = q.organisation
ORDER BY u.code, q.kind, q.valid_from DESC
