-- Who took over from whom, by the names of the day before and of that day; the latest first.
SELECT coalesce((SELECT s.name FROM organisation_state s WHERE s.organisation = x.predecessor AND s.valid_from < x.effective_on
        ORDER BY s.valid_from DESC LIMIT 1), '') AS predecessor,
    coalesce((SELECT s.name FROM organisation_state s WHERE s.organisation = x.successor AND s.valid_from <= x.effective_on
        ORDER BY s.valid_from DESC LIMIT 1), '') AS successor,
    x.kind, x.effective_on, x.authority
FROM succession x
ORDER BY x.effective_on DESC, 1, 2
