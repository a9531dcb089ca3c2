-- Posts and people of each unit of a department on a day, by kind; only those of which anything is known.
WITH units AS MATERIALIZED (
    SELECT organisation, code, name FROM units_of_department(extract(year FROM :day::date)::integer, :department)
), quota AS (
    SELECT DISTINCT ON (q.organisation, q.kind) q.organisation, q.kind, q.posts, q.leaders
    FROM post_quota q JOIN units u ON u.organisation = q.organisation
    WHERE q.valid_from <= :day::date
    ORDER BY q.organisation, q.kind, q.valid_from DESC
), people AS (
    SELECT p.organisation, p.kind, p.status, p.leader, p.people
    FROM people_on((SELECT array_agg(organisation) FROM units), :day::date) p
)
SELECT u.code, u.name, k.kind, coalesce(q.posts, 0) AS posts, coalesce(q.leaders, 0) AS leading_posts,
    coalesce(sum(p.people) FILTER (WHERE p.status = '在职'), 0) AS employed,
    coalesce(sum(p.people) FILTER (WHERE p.leader), 0) AS leaders,
    coalesce(sum(p.people) FILTER (WHERE p.status = '聘用'), 0) AS hired,
    coalesce(sum(p.people) FILTER (WHERE p.status = '退休'), 0) AS retired,
    coalesce(sum(p.people) FILTER (WHERE p.status = '离休'), 0) AS retired_veterans
FROM units u
CROSS JOIN (VALUES (1, '行政'), (2, '参公事业'), (3, '事业'), (4, '工勤')) AS k (place, kind)
LEFT JOIN quota q ON q.organisation = u.organisation AND q.kind = k.kind
LEFT JOIN people p ON p.organisation = u.organisation AND p.kind = k.kind
GROUP BY u.code, u.name, k.place, k.kind, q.posts, q.leaders
HAVING q.posts IS NOT NULL OR count(p.people) > 0
ORDER BY u.code, k.place
