-- Performance: targets, monitoring, evaluations and what comes of them; evidence; and issues until they are mended.
--
-- A form belongs to a department or to a project of a year. Its rows are edited as the cells of a budget are: append-only, the
-- highest revision stands. A version says up to which edit it goes and keeps the ledger's figures of that moment, so that what was
-- handed in can be computed again to the last digit. Where a form stands is computed from its versions and decisions.

CREATE TABLE performance_form (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    organisation bigint NOT NULL REFERENCES organisation, -- the department, or whoever carries the project out
    fiscal_year smallint NOT NULL,
    project bigint REFERENCES project, -- none where it is the department's own
    day date, -- up to which a monitoring form goes; none for all others
    frame text NOT NULL, -- the form of the catalogue by which it is scored
    CONSTRAINT performance_form_kind CHECK (kind IN ('绩效目标', '绩效监控', '绩效自评', '绩效复核', '第三方评价')),
    CONSTRAINT performance_form_year CHECK (fiscal_year BETWEEN 1950 AND 2999),
    CONSTRAINT performance_form_day CHECK (
        (kind = '绩效监控') = (day IS NOT NULL) AND (day IS NULL OR extract(year FROM day) = fiscal_year)),
    CONSTRAINT performance_form_frame CHECK (btrim(frame) <> '')
);
CREATE UNIQUE INDEX performance_form_once ON performance_form (organisation, fiscal_year, kind, coalesce(project, 0),
    coalesce(day, '-infinity'));
CREATE INDEX performance_form_project ON performance_form (project, fiscal_year);

-- A row as somebody wrote it: the names of its columns and their words. Without columns it was taken out.
CREATE TABLE performance_edit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    form bigint NOT NULL REFERENCES performance_form,
    path text[] NOT NULL,
    revision integer NOT NULL,
    columns text[] NOT NULL,
    words text[] NOT NULL,
    edited_at timestamptz NOT NULL,
    edited_by text NOT NULL,
    CONSTRAINT performance_edit_once UNIQUE (form, path, revision),
    CONSTRAINT performance_edit_path CHECK (cardinality(path) BETWEEN 1 AND 5),
    CONSTRAINT performance_edit_words CHECK (cardinality(columns) = cardinality(words)),
    CONSTRAINT performance_edit_revision CHECK (revision >= 1),
    CONSTRAINT performance_edit_by CHECK (btrim(edited_by) <> '')
);

-- A form as it was handed in: its rows up to an edit, the version that it is about, and the ledger's figures of that moment.
CREATE TABLE performance_version (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    form bigint NOT NULL REFERENCES performance_form,
    version integer NOT NULL,
    last_edit bigint NOT NULL REFERENCES performance_edit,
    about bigint REFERENCES performance_version,
    fact_names text[] NOT NULL,
    fact_values numeric[] NOT NULL,
    fact_origins text[] NOT NULL,
    content_hash text NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    CONSTRAINT performance_version_once UNIQUE (form, version),
    CONSTRAINT performance_version_facts CHECK (
        cardinality(fact_names) = cardinality(fact_values) AND cardinality(fact_names) = cardinality(fact_origins)),
    CONSTRAINT performance_version_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT performance_version_by CHECK (btrim(made_by) <> '')
);

CREATE TABLE performance_decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version bigint NOT NULL REFERENCES performance_version,
    kind text NOT NULL,
    words text NOT NULL,
    content_hash text NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by text NOT NULL,
    CONSTRAINT performance_decision_kind CHECK (kind IN ('通过', '退回')),
    CONSTRAINT performance_decision_words CHECK (kind = '通过' OR btrim(words) <> ''),
    CONSTRAINT performance_decision_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT performance_decision_by CHECK (btrim(decided_by) <> '')
);
CREATE INDEX performance_decision_version ON performance_decision (version);

-- Which self-evaluations the finance bureau looks at again; anybody can draw the same ones with the same seed.
CREATE TABLE performance_draw (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fiscal_year smallint NOT NULL,
    seed text NOT NULL,
    share numeric NOT NULL,
    always_fen bigint NOT NULL,
    candidates integer NOT NULL,
    drawn_at timestamptz NOT NULL,
    drawn_by text NOT NULL,
    CONSTRAINT performance_draw_seed CHECK (btrim(seed) <> ''),
    CONSTRAINT performance_draw_share CHECK (share BETWEEN 0 AND 1),
    CONSTRAINT performance_draw_always CHECK (always_fen >= 0),
    CONSTRAINT performance_draw_by CHECK (btrim(drawn_by) <> '')
);
CREATE TABLE performance_drawn (
    draw bigint NOT NULL REFERENCES performance_draw,
    version bigint NOT NULL REFERENCES performance_version,
    PRIMARY KEY (draw, version)
);

-- Evidence ----------------------------------------------------------------------------------------------------------

-- A file that proves something, in parts of a megabyte: backed up with the ledger, and there wherever the ledger is.
CREATE TABLE evidence_file (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    form bigint REFERENCES performance_form,
    path text[] NOT NULL, -- the indicator; empty for the form as a whole, or for an issue
    name text NOT NULL,
    kind text NOT NULL,
    bytes bigint NOT NULL,
    content_hash text NOT NULL,
    surveyed_on date, -- of a satisfaction survey: when, and how many answered
    sample integer,
    added_at timestamptz NOT NULL,
    added_by text NOT NULL,
    CONSTRAINT evidence_name CHECK (name = btrim(name) AND name <> '' AND char_length(name) <= 200),
    CONSTRAINT evidence_kind CHECK (kind IN ('pdf', 'ofd', 'docx', 'xlsx', 'doc', 'xls', 'jpg', 'png')),
    CONSTRAINT evidence_bytes CHECK (bytes > 0),
    CONSTRAINT evidence_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT evidence_survey CHECK ((surveyed_on IS NULL) = (sample IS NULL) AND (sample IS NULL OR sample > 0)),
    CONSTRAINT evidence_by CHECK (btrim(added_by) <> '')
);
CREATE INDEX evidence_form ON evidence_file (form);
CREATE TABLE evidence_part (
    file bigint NOT NULL REFERENCES evidence_file,
    part integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (file, part)
);
ALTER TABLE evidence_part ALTER COLUMN content SET STORAGE EXTERNAL; -- files are compressed already

-- Issues ------------------------------------------------------------------------------------------------------------

CREATE TABLE issue (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    project bigint REFERENCES project,
    fiscal_year smallint NOT NULL,
    source text NOT NULL,
    reference text NOT NULL, -- the report, the check or the evaluation that it comes from
    found text NOT NULL,
    owner text NOT NULL,
    due date NOT NULL,
    raised_at timestamptz NOT NULL,
    raised_by text NOT NULL,
    CONSTRAINT issue_once UNIQUE (organisation, fiscal_year, source, reference, found),
    CONSTRAINT issue_source CHECK (source IN ('审计', '检查', '绩效评价', '公开文件审核')),
    CONSTRAINT issue_reference CHECK (btrim(reference) <> ''),
    CONSTRAINT issue_found CHECK (btrim(found) <> ''),
    CONSTRAINT issue_owner CHECK (btrim(owner) <> ''),
    CONSTRAINT issue_year CHECK (fiscal_year BETWEEN 1950 AND 2999),
    CONSTRAINT issue_by CHECK (btrim(raised_by) <> '')
);

-- What happened to an issue, in order; two people who both write the next step meet at the primary key.
CREATE TABLE issue_step (
    issue bigint NOT NULL REFERENCES issue,
    step integer NOT NULL,
    kind text NOT NULL,
    day date NOT NULL,
    words text NOT NULL,
    evidence bigint REFERENCES evidence_file,
    accepted boolean, -- of a review
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    PRIMARY KEY (issue, step),
    CONSTRAINT issue_step_kind CHECK (kind IN ('措施', '佐证', '报请销号', '复核')),
    CONSTRAINT issue_step_evidence CHECK ((kind = '佐证') = (evidence IS NOT NULL)),
    CONSTRAINT issue_step_review CHECK ((kind = '复核') = (accepted IS NOT NULL)),
    CONSTRAINT issue_step_words CHECK (kind = '佐证' OR kind = '复核' AND accepted OR btrim(words) <> ''),
    CONSTRAINT issue_step_by CHECK (btrim(made_by) <> '')
);

-- Nothing is closed without evidence and a second person, whoever writes.
CREATE FUNCTION check_issue_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
DECLARE
    last issue_step%ROWTYPE;
    refused integer;
BEGIN
    SELECT * INTO last FROM issue_step WHERE issue = NEW.issue AND step = NEW.step - 1;
    IF NEW.step > 1 AND last IS NULL OR NEW.step < 1 OR last.kind = '复核' AND last.accepted THEN
        RAISE EXCEPTION 'the issue is closed, or a step is left out' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issue_open';
    END IF;
    IF NEW.accepted THEN
        SELECT coalesce(max(step), 0) INTO refused FROM issue_step WHERE issue = NEW.issue AND kind = '复核' AND step < NEW.step;
        IF last.kind IS DISTINCT FROM '报请销号' OR last.made_by = NEW.made_by
            OR NOT EXISTS (SELECT FROM issue_step WHERE issue = NEW.issue AND kind = '佐证' AND step > refused)
            OR EXISTS (SELECT FROM issue_step WHERE issue = NEW.issue AND kind = '佐证' AND step > refused AND made_by = NEW.made_by)
        THEN
            RAISE EXCEPTION 'closed without evidence or a second person'
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issue_proven';
        END IF;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER issue_step_in_order AFTER INSERT ON issue_step FOR EACH ROW EXECUTE FUNCTION check_issue_step();

-- Append-only, and behind the gate ------------------------------------------------------------------------------------

CREATE TRIGGER performance_form_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON performance_form EXECUTE FUNCTION refuse_change();
CREATE TRIGGER performance_edit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON performance_edit EXECUTE FUNCTION refuse_change();
CREATE TRIGGER performance_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON performance_version EXECUTE FUNCTION refuse_change();
CREATE TRIGGER performance_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON performance_decision EXECUTE FUNCTION refuse_change();
CREATE TRIGGER performance_draw_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON performance_draw EXECUTE FUNCTION refuse_change();
CREATE TRIGGER performance_drawn_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON performance_drawn EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_file_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_file EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_part_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_part EXECUTE FUNCTION refuse_change();
CREATE TRIGGER issue_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON issue EXECUTE FUNCTION refuse_change();
CREATE TRIGGER issue_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON issue_step EXECUTE FUNCTION refuse_change();

-- Rows and versions of a kind are written with the right to that kind of form alone.
SELECT protect_by('performance_form', 'organisation'),
    protect('performance_edit',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.performance_form f WHERE f.id = performance_edit.form)',
        'EXISTS (SELECT FROM mingzhang.performance_form f WHERE f.id = performance_edit.form AND {writes: f.organisation}
            AND f.kind = ANY ((SELECT mingzhang.entered(''actions''))::text[]))'),
    protect('performance_version',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.performance_form f WHERE f.id = performance_version.form)',
        'EXISTS (SELECT FROM mingzhang.performance_form f WHERE f.id = performance_version.form AND {writes: f.organisation}
            AND f.kind = ANY ((SELECT mingzhang.entered(''actions''))::text[]))'),
    protect('performance_decision',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.performance_version v WHERE v.id = performance_decision.version)',
        'EXISTS (SELECT FROM mingzhang.performance_version v JOIN mingzhang.performance_form f ON f.id = v.form
            WHERE v.id = performance_decision.version AND {writes: f.organisation})'),
    protect('performance_draw', 'true', '(SELECT mingzhang.entered_all(''writes''))'),
    protect('performance_drawn',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.performance_version v WHERE v.id = performance_drawn.version)',
        '(SELECT mingzhang.entered_all(''writes''))'),
    protect_by('evidence_file', 'organisation'),
    protect_through('evidence_part', 'file', 'evidence_file', 'organisation'),
    protect_by('issue', 'organisation'),
    protect('issue_step',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.issue i WHERE i.id = issue_step.issue)',
        'kind = ANY ((SELECT mingzhang.entered(''actions''))::text[])
            AND EXISTS (SELECT FROM mingzhang.issue i WHERE i.id = issue_step.issue AND {writes: i.organisation})');
