-- A certified year takes no postings any more, and neither does the year before whose figures its tables show.
CREATE FUNCTION refuse_closed_posting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = mingzhang, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM year_closing c WHERE c.fiscal_year IN (
            SELECT l.fiscal_year FROM added a JOIN budget_line l ON l.id = a.line)) AND EXISTS (
        SELECT FROM (SELECT DISTINCT l.organisation, l.fiscal_year FROM added a JOIN budget_line l ON l.id = a.line) a
        JOIN year_closing c ON c.fiscal_year = a.fiscal_year AND c.department = department_of_year(a.organisation, a.fiscal_year))
    THEN
        RAISE EXCEPTION 'the year is closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'year_open';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER posting_year_open AFTER INSERT ON posting REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_posting();

CREATE FUNCTION refuse_closed_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = mingzhang, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT organisation, fiscal_year + 1 AS next FROM added) a
        JOIN year_closing c ON c.fiscal_year = a.next AND c.department = department_of_year(a.organisation, a.next))
    THEN
        RAISE EXCEPTION 'the next year is closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'year_open';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER history_year_open AFTER INSERT ON history_fact REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_history();
