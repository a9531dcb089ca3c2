-- Who may do what, and how far: users, roles, sign-in; and row-level security behind the gate of the program.
--
-- Whoever signed in works under the role mingzhang_desk, for which alone the policies below hold. At the beginning of each
-- transaction the gate calls enter(), which says how far this transaction may go; where nobody called it, nothing is seen. The
-- owner of the tables (the command line) is not held up, so that a backup or a restore needs no special right.

-- The trail: from where, and about whom -----------------------------------------------------------------------------

ALTER TABLE trail
    ADD COLUMN origin text NOT NULL DEFAULT '', -- the address of the machine; empty for the ledger's own
    ADD COLUMN organisation bigint REFERENCES organisation; -- whom it concerns, where it is a single one
CREATE INDEX trail_organisation ON trail (organisation, number);

-- Entries that know neither are hashed as before they could.
CREATE OR REPLACE FUNCTION chain_trail() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
DECLARE
    last trail%ROWTYPE;
    fields text[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('mingzhang trail', 0));
    SELECT * INTO last FROM trail ORDER BY number DESC LIMIT 1;
    NEW.number := coalesce(last.number, 0) + 1;
    NEW.previous := coalesce(last.hash, repeat('0', 64));
    fields := ARRAY[NEW.number::text, (extract(epoch FROM NEW.at) * 1000000)::bigint::text, NEW.who, NEW.action, NEW.subject,
        NEW.before_hash, NEW.after_hash, NEW.previous];
    IF NEW.origin <> '' OR NEW.organisation IS NOT NULL THEN
        fields := fields || ARRAY[NEW.origin, coalesce(NEW.organisation::text, '')];
    END IF;
    NEW.hash := trail_digest(VARIADIC fields);
    RETURN NEW;
END
$$;

-- Users -------------------------------------------------------------------------------------------------------------

CREATE TABLE account (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL, -- what is typed to sign in
    person text NOT NULL, -- how pages and the trail call the person
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    disabled_at timestamptz,
    CONSTRAINT account_name_once UNIQUE (name),
    CONSTRAINT account_name CHECK (name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    CONSTRAINT account_person CHECK (person = btrim(person) AND person <> ''),
    CONSTRAINT account_by CHECK (btrim(made_by) <> '')
);

-- The present password, as a hash with its parameters; nothing where the person signs in elsewhere.
CREATE TABLE account_password (
    account bigint PRIMARY KEY REFERENCES account,
    hash text NOT NULL,
    changed_at timestamptz NOT NULL,
    failures integer NOT NULL DEFAULT 0, -- wrong ones in a row
    locked_until timestamptz,
    CONSTRAINT password_hash CHECK (hash LIKE '$argon2id$%'),
    CONSTRAINT password_failures CHECK (failures >= 0)
);

-- A role in the subtree of an organisation; in all of them where there is none.
CREATE TABLE account_grant (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account bigint NOT NULL REFERENCES account,
    role text NOT NULL,
    organisation bigint REFERENCES organisation,
    granted_at timestamptz NOT NULL,
    granted_by text NOT NULL,
    revoked_at timestamptz,
    revoked_by text,
    CONSTRAINT grant_role CHECK (btrim(role) <> ''),
    CONSTRAINT grant_by CHECK (btrim(granted_by) <> ''),
    CONSTRAINT grant_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE UNIQUE INDEX grant_once ON account_grant (account, role, coalesce(organisation, 0)) WHERE revoked_at IS NULL;

-- Who is signed in: known by the hash of what their browser holds.
CREATE TABLE account_visit (
    token_hash text PRIMARY KEY,
    account bigint NOT NULL REFERENCES account,
    since timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    origin text NOT NULL,
    ended_at timestamptz,
    CONSTRAINT visit_token CHECK (token_hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX visit_account ON account_visit (account) WHERE ended_at IS NULL;

-- How far a transaction may go ----------------------------------------------------------------------------------------

CREATE INDEX organisation_state_parent ON organisation_state (parent);
CREATE INDEX succession_successor ON succession (successor);

-- What has ever stood below these organisations, and what they took over: whoever reads their accounts of any year needs it.
CREATE FUNCTION ever_below(roots bigint[]) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below (organisation) AS (
        SELECT unnest(roots)
        UNION
        SELECT x.below FROM below b JOIN (
            SELECT s.parent AS above, s.organisation AS below FROM mingzhang.organisation_state s WHERE s.parent IS NOT NULL
            UNION ALL SELECT c.successor, c.predecessor FROM mingzhang.succession c
        ) x ON x.above = b.organisation
    )
    SELECT coalesce(array_agg(organisation), '{}') FROM below
$$;

-- What stands below them on a day: by the last state that began by then, so that what has ended stays with whom it ended with.
CREATE FUNCTION below_on(roots bigint[], day date) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below (organisation) AS (
        SELECT unnest(roots)
        UNION
        SELECT x.below FROM below b JOIN (
            SELECT s.parent AS above, s.organisation AS below FROM mingzhang.organisation_state s
            WHERE s.parent IS NOT NULL AND (
                s.valid_from <= day AND NOT EXISTS (SELECT FROM mingzhang.organisation_state later
                    WHERE later.organisation = s.organisation AND later.valid_from > s.valid_from AND later.valid_from <= day)
                OR s.valid_from > day AND NOT EXISTS (SELECT FROM mingzhang.organisation_state earlier
                    WHERE earlier.organisation = s.organisation AND earlier.valid_from < s.valid_from))
            UNION ALL SELECT c.successor, c.predecessor FROM mingzhang.succession c WHERE c.effective_on <= day
        ) x ON x.above = b.organisation
    )
    SELECT coalesce(array_agg(organisation), '{}') FROM below
$$;

-- With all that stand above them: a unit's clerk must be able to name the department.
CREATE FUNCTION with_those_above(members bigint[]) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above (organisation) AS (
        SELECT unnest(members)
        UNION
        SELECT s.parent FROM above a JOIN mingzhang.organisation_state s ON s.organisation = a.organisation
        WHERE s.parent IS NOT NULL
    )
    SELECT coalesce(array_agg(organisation), '{}') FROM above
$$;

-- Says how far the rest of this transaction may go.
CREATE FUNCTION enter(who text, whole boolean, roots bigint[], writing boolean, allowed text[], today date) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    below bigint[] := CASE WHEN whole THEN '{}' ELSE mingzhang.ever_below(roots) END;
BEGIN
    PERFORM set_config('mingzhang.who', who, true),
        set_config('mingzhang.reads', CASE WHEN whole THEN '*' ELSE below::text END, true),
        set_config('mingzhang.knows', CASE WHEN whole THEN '*' ELSE mingzhang.with_those_above(below)::text END, true),
        set_config('mingzhang.writes', CASE WHEN NOT writing THEN '{}' WHEN whole THEN '*'
            ELSE mingzhang.below_on(roots, today)::text END, true),
        set_config('mingzhang.actions', CASE WHEN writing THEN allowed::text ELSE '{}' END, true);
END
$$;

CREATE FUNCTION entered(setting text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('mingzhang.' || setting, true), ''), '{}')
$$;
CREATE FUNCTION entered_all(setting text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT mingzhang.entered(setting) = '*'
$$;
CREATE FUNCTION entered_some(setting text) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN mingzhang.entered(setting) = '*' THEN '{}' ELSE mingzhang.entered(setting)::bigint[] END
$$;

-- Policies --------------------------------------------------------------------------------------------------------

-- Puts a table behind the gate. Both are conditions on its rows in which {reads: expression} and the like stand for "everything,
-- or this organisation is among them".
CREATE FUNCTION protect(guarded text, reading text, writing text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    among text := '((SELECT mingzhang.entered_all(''\1'')) OR (\2) = ANY ((SELECT mingzhang.entered_some(''\1''))::bigint[]))';
BEGIN
    EXECUTE format('ALTER TABLE mingzhang.%I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY by_scope ON mingzhang.%I USING (%s) WITH CHECK (%s)', guarded,
        regexp_replace(reading, '\{(\w+): ([^}]+)\}', among, 'g'), regexp_replace(writing, '\{(\w+): ([^}]+)\}', among, 'g'));
END
$$;

-- A row that belongs to an organisation, or to another row that does.
CREATE FUNCTION protect_by(guarded text, organisation_column text) RETURNS void LANGUAGE sql AS $$
    SELECT mingzhang.protect(guarded, format('{reads: %I}', organisation_column), format('{writes: %I}', organisation_column))
$$;
CREATE FUNCTION protect_through(guarded text, reference text, other text, organisation_column text) RETURNS void LANGUAGE sql AS $$
    SELECT mingzhang.protect(guarded,
        format('(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.%I o WHERE o.id = %I.%I)', other, guarded, reference),
        format('(SELECT mingzhang.entered_all(''writes'')) OR EXISTS (SELECT FROM mingzhang.%I o WHERE o.id = %I.%I AND {writes: o.%I})',
            other, guarded, reference, organisation_column))
$$;

SELECT protect('organisation', 'true', '(SELECT mingzhang.entered_all(''writes''))'),
    protect('organisation_state', '{knows: organisation}', '(SELECT mingzhang.entered_all(''writes''))'),
    protect('succession', '{knows: predecessor} OR {knows: successor}', '(SELECT mingzhang.entered_all(''writes''))');

SELECT protect_by('department_year', 'organisation'),
    protect_through('department_year_version', 'department_year', 'department_year', 'organisation'),
    protect('sheet', '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.department_year_version v WHERE v.id = sheet.version)',
        '(SELECT mingzhang.entered(''writes'')) <> ''{}'' AND EXISTS (SELECT FROM mingzhang.department_year_version v WHERE v.id = sheet.version)'),
    protect('sheet_row', '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.department_year_version v WHERE v.id = sheet_row.version)',
        '(SELECT mingzhang.entered(''writes'')) <> ''{}'' AND EXISTS (SELECT FROM mingzhang.department_year_version v WHERE v.id = sheet_row.version)'),
    protect('cell', '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.department_year_version v WHERE v.id = cell.version)',
        '(SELECT mingzhang.entered(''writes'')) <> ''{}'' AND EXISTS (SELECT FROM mingzhang.department_year_version v WHERE v.id = cell.version)');

SELECT protect_by('project', 'organisation'),
    protect_through('project_funds', 'project', 'project', 'organisation'),
    protect_by('budget_line', 'organisation'),
    protect('budget_edit',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.budget_line l WHERE l.id = budget_edit.line)',
        'round = ANY ((SELECT mingzhang.entered(''actions''))::text[])
            AND EXISTS (SELECT FROM mingzhang.budget_line l WHERE l.id = budget_edit.line AND {writes: l.organisation})'),
    protect('budget_version', '{knows: department}', '{writes: department}'),
    protect_through('budget_version_cell', 'line', 'budget_line', 'organisation'),
    protect('budget_decision', '{knows: department}', '{writes: department}'),
    protect_through('line_balance', 'line', 'budget_line', 'organisation');

-- A document of postings may touch several departments: seen by whoever sees one of its lines, and by whoever posts it.
CREATE FUNCTION document_lines(document bigint) RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = mingzhang, pg_temp AS $$
    SELECT coalesce(array_agg(l.organisation), '{}') FROM posting p JOIN budget_line l ON l.id = p.line WHERE p.document = document_lines.document
$$;
SELECT protect('posting_document',
        '(SELECT mingzhang.entered_all(''reads'')) OR posted_by = (SELECT mingzhang.entered(''who''))
            OR mingzhang.document_lines(id) && (SELECT mingzhang.entered_some(''reads''))',
        '(SELECT mingzhang.entered(''writes'')) <> ''{}'' AND posted_by = (SELECT mingzhang.entered(''who''))'),
    protect('posting',
        '(SELECT mingzhang.entered_all(''reads'')) OR CASE WHEN line IS NULL
            THEN mingzhang.document_lines(document) && (SELECT mingzhang.entered_some(''reads''))
            ELSE EXISTS (SELECT FROM mingzhang.budget_line l WHERE l.id = posting.line) END',
        '(SELECT mingzhang.entered(''writes'')) <> ''{}'' AND (line IS NULL
            OR EXISTS (SELECT FROM mingzhang.budget_line l WHERE l.id = posting.line AND {writes: l.organisation}))');

SELECT protect_through('payment_request', 'line', 'budget_line', 'organisation'),
    protect('payment_request_decision',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.payment_request r WHERE r.id = payment_request_decision.request)',
        'EXISTS (SELECT FROM mingzhang.payment_request r JOIN mingzhang.budget_line l ON l.id = r.line
            WHERE r.id = payment_request_decision.request AND {writes: l.organisation})'),
    protect('request_balance',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.payment_request r WHERE r.id = request_balance.request)', 'false'),
    protect('year_closing', '{knows: department}', '{writes: department}'),
    protect_by('payment', 'organisation'),
    protect_by('fund_entry', 'organisation'),
    protect_by('history_fact', 'organisation'),
    protect('year_event', '{knows: department}', '{writes: department}');

-- A file of the treasury holds rows of many departments: whole for whoever sees all, and for whoever brought it.
SELECT protect('import_file',
        '(SELECT mingzhang.entered_all(''reads'')) OR started_by = (SELECT mingzhang.entered(''who''))',
        '(SELECT mingzhang.entered(''writes'')) <> ''{}'' AND started_by = (SELECT mingzhang.entered(''who''))'),
    protect('import_part',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.import_file f WHERE f.id = import_part.file)',
        '(SELECT mingzhang.entered(''writes'')) <> ''{}'' AND EXISTS (SELECT FROM mingzhang.import_file f WHERE f.id = import_part.file)'),
    protect('import_refusal',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.import_file f WHERE f.id = import_refusal.file)',
        '(SELECT mingzhang.entered(''writes'')) <> ''{}'' AND EXISTS (SELECT FROM mingzhang.import_file f WHERE f.id = import_refusal.file)');

-- Whoever writes leaves an entry, under their own name, of what they have the right to.
SELECT protect('trail', '{reads: organisation} OR who = (SELECT mingzhang.entered(''who''))',
    'who = (SELECT mingzhang.entered(''who'')) AND action = ANY ((SELECT mingzhang.entered(''actions''))::text[])');

-- What triggers keep is kept whoever writes: they see all rows, and the desk itself may not touch balances.
ALTER FUNCTION check_balanced() SECURITY DEFINER SET search_path = mingzhang, pg_temp;
ALTER FUNCTION add_to_quota() SECURITY DEFINER SET search_path = mingzhang, pg_temp;
ALTER FUNCTION open_request() SECURITY DEFINER SET search_path = mingzhang, pg_temp;
ALTER FUNCTION refuse_closed_year() SECURITY DEFINER SET search_path = mingzhang, pg_temp;
ALTER FUNCTION add_to_paid() SECURITY DEFINER SET search_path = mingzhang, pg_temp;

-- Makes the desk's role where it is missing, and gives it every table that stands behind the gate: no other.
CREATE FUNCTION open_desk() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    guarded text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mingzhang_desk') THEN
        BEGIN
            CREATE ROLE mingzhang_desk NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- another program was first
        END;
    END IF;
    IF NOT pg_has_role(session_user, 'mingzhang_desk', 'MEMBER') THEN
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
END
$$;
