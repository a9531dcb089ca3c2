-- Posts and people of a department on a day, by kind.
WITH units AS MATERIALIZED (
    SELECT organisation FROM units_of_department(extract(year FROM :day::date)::integer, :department)
), quota AS (
    SELECT DISTINCT ON (q.organisation, q.kind) q.kind, q.posts, q.leaders
    FROM post_quota q JOIN units u ON u.organisation = q.organisation
    WHERE q.valid_from <= :day::date
    ORDER BY q.organisation, q.kind, q.valid_from DESC
), people AS (
    SELECT a.kind, a.status, a.leader
    FROM appointment a JOIN units u ON u.organisation = a.organisation
    WHERE :day::date BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity')
)
SELECT k.kind, (SELECT coalesce(sum(posts), 0) FROM quota q WHERE q.kind = k.kind) AS posts,
    (SELECT coalesce(sum(leaders), 0) FROM quota q WHERE q.kind = k.kind) AS leading_posts,
    count(p.kind) FILTER (WHERE p.status = '在职') AS employed, count(p.kind) FILTER (WHERE p.leader) AS leaders,
    count(p.kind) FILTER (WHERE p.status = '聘用') AS hired, count(p.kind) FILTER (WHERE p.status = '退休') AS retired,
    count(p.kind) FILTER (WHERE p.status = '离休') AS retired_veterans
FROM (VALUES (1, '行政'), (2, '参公事业'), (3, '事业'), (4, '工勤')) AS k (place, kind)
LEFT JOIN people p ON p.kind = k.kind
GROUP BY k.place, k.kind
ORDER BY k.place
