-- From PostgreSQL 16 on, whoever makes a role may hand it out without being able to take it on: that must be granted too.
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
END
$$;
