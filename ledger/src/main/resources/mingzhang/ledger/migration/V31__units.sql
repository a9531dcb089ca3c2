-- A department's units, and a unit's department, without looking at all the others: a province has tens of thousands.

CREATE INDEX organisation_state_code ON organisation_state (code);

-- The last state that an organisation had in a fiscal year.
CREATE FUNCTION state_of_year(of_organisation bigint, of_year integer) RETURNS SETOF organisation_state LANGUAGE sql STABLE AS $$
    SELECT s.* FROM mingzhang.organisation_state s
    WHERE s.organisation = of_organisation
        AND daterange(s.valid_from, s.valid_until, '[]') && daterange(make_date(of_year, 1, 1), make_date(of_year, 12, 31), '[]')
    ORDER BY s.valid_from DESC
    LIMIT 1
$$;

-- What stands above an organisation in a fiscal year: whoever took it over in it, or its parent.
CREATE FUNCTION above_of_year(of_organisation bigint, of_year integer, following boolean) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT min(x.successor) FROM mingzhang.succession x
         WHERE following AND x.predecessor = of_organisation AND x.kind <> '分立' AND extract(year FROM x.effective_on) = of_year),
        s.parent)
    FROM mingzhang.state_of_year(of_organisation, of_year) s
$$;

-- As organisations_of_year says it of one organisation.
CREATE FUNCTION department_of_year(of_organisation bigint, of_year integer, following boolean DEFAULT true) RETURNS bigint
    LANGUAGE sql STABLE AS $$
    WITH RECURSIVE walk (at, depth) AS (
        SELECT of_organisation, 0
        UNION ALL
        SELECT mingzhang.above_of_year(w.at, of_year, following), w.depth + 1 FROM walk w WHERE w.at IS NOT NULL AND w.depth < 9
    )
    SELECT at FROM walk WHERE at IS NOT NULL ORDER BY depth DESC LIMIT 1
$$;

-- As organisations_of_year says it of one department.
CREATE FUNCTION units_of_department(of_year integer, of_department bigint, following boolean DEFAULT true)
    RETURNS TABLE (organisation bigint, code text, name text, kind text, level smallint, department bigint)
    LANGUAGE sql STABLE AS $$
    WITH RECURSIVE unit (at, depth) AS (
        SELECT of_department, 0 WHERE mingzhang.department_of_year(of_department, of_year, following) = of_department
        UNION
        SELECT below.organisation, u.depth + 1
        FROM unit u
        CROSS JOIN LATERAL (
            SELECT s.organisation FROM mingzhang.organisation_state s WHERE s.parent = u.at
            UNION
            SELECT x.predecessor FROM mingzhang.succession x WHERE following AND x.successor = u.at
        ) below
        WHERE u.depth < 9 AND mingzhang.above_of_year(below.organisation, of_year, following) = u.at
    )
    SELECT s.organisation, s.code, s.name, s.kind, s.level, of_department
    FROM (SELECT DISTINCT at FROM unit) u
    CROSS JOIN LATERAL mingzhang.state_of_year(u.at, of_year) s
$$;

-- What is added to a year whose accounts are closed; "added" has the organisation and the year of each row.
CREATE OR REPLACE FUNCTION refuse_closed_year() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = mingzhang, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM year_closing c WHERE c.fiscal_year IN (SELECT DISTINCT fiscal_year FROM added)) AND EXISTS (
        SELECT FROM (SELECT DISTINCT organisation, fiscal_year FROM added) a
        JOIN year_closing c ON c.fiscal_year = a.fiscal_year AND c.department = department_of_year(a.organisation, a.fiscal_year))
    THEN
        RAISE EXCEPTION 'the year is closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'year_open';
    END IF;
    RETURN NULL;
END
$$;
