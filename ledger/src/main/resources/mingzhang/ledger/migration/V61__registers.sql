-- People, assets, procurement, projects, codes and users at the desk.

-- The roster holds personal data: its rows are there only for whoever comes with a right that opens it. Its numbers are there for
-- everybody whose scope they lie in, by a function that counts.
CREATE FUNCTION open_more(roster boolean, users boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('mingzhang.roster', CASE WHEN roster THEN '*' ELSE '{}' END, true),
        set_config('mingzhang.users', CASE WHEN users THEN '*' ELSE '{}' END, true);
END
$$;
DROP POLICY by_scope ON appointment;
SELECT protect('appointment', '(SELECT mingzhang.entered_all(''roster'')) AND {reads: organisation}',
    '(SELECT mingzhang.entered_all(''roster'')) AND {writes: organisation}');

-- How many people these organisations have on a day. Whoever has not taken the desk's role is not held up, as nowhere else.
CREATE FUNCTION people_on(units bigint[], day date)
    RETURNS TABLE (organisation bigint, kind text, status text, leader boolean, people bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
    SELECT a.organisation, a.kind, a.status, a.leader, count(*)
    FROM appointment a
    WHERE a.organisation = ANY (units) AND day BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity')
        AND (current_setting('role') <> 'mingzhang_desk' OR entered_all('reads') OR a.organisation = ANY (entered_some('reads')))
    GROUP BY 1, 2, 3, 4
$$;

-- Users are managed by whoever has the right to, for all organisations: otherwise a department could give itself another's roles.
CREATE FUNCTION is_self(number bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM mingzhang.account a
        WHERE a.id = number AND a.person || '（' || a.name || '）' = (SELECT mingzhang.entered('who')))
$$;
SELECT protect(guarded, '(SELECT mingzhang.entered_all(''users'') AND mingzhang.entered_all(''reads''))',
    '(SELECT mingzhang.entered_all(''users'') AND mingzhang.entered_all(''writes''))')
FROM unnest(ARRAY['account', 'account_password', 'account_visit']) AS guarded;
SELECT protect('account_grant', '(SELECT mingzhang.entered_all(''users'') AND mingzhang.entered_all(''reads''))',
    '(SELECT mingzhang.entered_all(''users'') AND mingzhang.entered_all(''writes'')) AND (revoked_at IS NOT NULL OR NOT mingzhang.is_self(account))');

-- What may be changed where there is something to change: ends, and nothing else.
CREATE OR REPLACE FUNCTION open_desk() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    guarded text;
    may_take_on text := CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mingzhang_desk') THEN
        BEGIN
            CREATE ROLE mingzhang_desk NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- another program was first
        END;
    END IF;
    IF NOT pg_has_role(session_user, 'mingzhang_desk', may_take_on) THEN
        EXECUTE format('GRANT mingzhang_desk TO %I', session_user);
    END IF;
    GRANT USAGE ON SCHEMA mingzhang TO mingzhang_desk;
    FOR guarded IN SELECT c.relname FROM pg_class c
        WHERE c.relnamespace = 'mingzhang'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
    LOOP
        EXECUTE format('GRANT SELECT, INSERT ON mingzhang.%I TO mingzhang_desk', guarded);
    END LOOP;
    -- Locks of rows ask for it; triggers let nobody change a balance by hand.
    GRANT UPDATE ON organisation_state, line_balance, request_balance TO mingzhang_desk;
    GRANT UPDATE (valid_until) ON appointment TO mingzhang_desk;
    GRANT UPDATE (disposed_on, disposal) ON asset TO mingzhang_desk;
    GRANT UPDATE (disabled_at) ON account TO mingzhang_desk;
    GRANT UPDATE (hash, changed_at, failures, locked_until) ON account_password TO mingzhang_desk;
    GRANT UPDATE (revoked_at, revoked_by) ON account_grant TO mingzhang_desk;
    GRANT UPDATE (ended_at) ON account_visit TO mingzhang_desk;
END
$$;

-- Codes of all three classifications may change between years.
ALTER TABLE code_crosswalk ADD COLUMN classification text NOT NULL DEFAULT '功能分类';
ALTER TABLE code_crosswalk DROP CONSTRAINT code_crosswalk_pkey, DROP CONSTRAINT crosswalk_codes;
ALTER TABLE code_crosswalk
    ADD CONSTRAINT crosswalk_once PRIMARY KEY (from_year, classification, from_code, to_code),
    ADD CONSTRAINT crosswalk_classification CHECK (classification IN ('功能分类', '部门经济分类', '政府经济分类')),
    ADD CONSTRAINT crosswalk_codes CHECK (CASE WHEN classification = '功能分类' THEN from_code ~ '^[0-9]{7}$' AND to_code ~ '^[0-9]{7}$'
        ELSE from_code ~ '^[0-9]{5}$' AND to_code ~ '^[0-9]{5}$' END);
CREATE OR REPLACE FUNCTION check_crosswalk() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
BEGIN
    IF (SELECT sum(c.millionths) FROM code_crosswalk c
        WHERE c.from_year = NEW.from_year AND c.classification = NEW.classification AND c.from_code = NEW.from_code) <> 1000000
    THEN
        RAISE EXCEPTION 'shares do not add up'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'crosswalk_whole';
    END IF;
    RETURN NULL;
END
$$;

-- What a unit may buy for in a year, by kind, from a day on; plans are held against it.
CREATE TABLE procurement_budget (
    organisation bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    kind text NOT NULL,
    effective_on date NOT NULL,
    amount_fen bigint NOT NULL,
    authority text NOT NULL,
    CONSTRAINT procurement_budget_once PRIMARY KEY (organisation, fiscal_year, kind, effective_on),
    CONSTRAINT procurement_budget_kind CHECK (kind IN ('货物', '工程', '服务')),
    CONSTRAINT procurement_budget_amount CHECK (amount_fen >= 0),
    CONSTRAINT procurement_budget_year CHECK (fiscal_year BETWEEN 1950 AND 2999),
    CONSTRAINT procurement_budget_authority CHECK (btrim(authority) <> '')
);
CREATE TRIGGER procurement_budget_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON procurement_budget EXECUTE FUNCTION refuse_change();
SELECT protect_by('procurement_budget', 'organisation');

-- What is said once is said with a sentence of its own.
ALTER TABLE post_quota RENAME CONSTRAINT post_quota_pkey TO post_quota_once;
ALTER TABLE project_year RENAME CONSTRAINT project_year_pkey TO project_year_once;
