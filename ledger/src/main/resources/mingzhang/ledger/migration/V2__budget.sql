-- Budgets: projects, lines, the two rounds up and down, and the postings that a budget consists of.
--
-- A line is what money may be planned, adjusted and paid for. Edits, versions, decisions and postings are append-only; the
-- balance of a line is kept by triggers alone, so that a CHECK can refuse what exceeds it, whoever writes.

-- Organisations of a year -----------------------------------------------------------------------------------------

-- Who belonged to which department in a fiscal year, by the last state that each had in it. Whoever was merged or abolished
-- within the year belongs to the successor's department; without following successions, to the department that it belonged to before.
CREATE FUNCTION organisations_of_year(of_year integer, following boolean DEFAULT true)
    RETURNS TABLE (organisation bigint, code text, name text, kind text, level smallint, department bigint)
    LANGUAGE sql STABLE AS $$
    WITH RECURSIVE state AS (
        SELECT DISTINCT ON (s.organisation) s.organisation, s.code, s.name, s.kind, s.level, s.parent
        FROM mingzhang.organisation_state s
        WHERE daterange(s.valid_from, s.valid_until, '[]')
            && daterange(make_date(of_year, 1, 1), make_date(of_year, 12, 31), '[]')
        ORDER BY s.organisation, s.valid_from DESC
    ), above AS (
        SELECT state.organisation, coalesce(
            (SELECT min(x.successor) FROM mingzhang.succession x
             WHERE following AND x.predecessor = state.organisation AND x.kind <> '分立' AND extract(year FROM x.effective_on) = of_year),
            state.parent) AS above
        FROM state
    ), walk (organisation, at, depth) AS (
        SELECT state.organisation, state.organisation, 0 FROM state
        UNION ALL
        SELECT w.organisation, a.above, w.depth + 1
        FROM walk w JOIN above a ON a.organisation = w.at
        WHERE a.above IS NOT NULL AND w.depth < 9
    ), top AS (
        SELECT DISTINCT ON (w.organisation) w.organisation, w.at AS department
        FROM walk w ORDER BY w.organisation, w.depth DESC
    )
    SELECT s.organisation, s.code, s.name, s.kind, s.level, t.department
    FROM state s JOIN top t ON t.organisation = s.organisation
$$;

-- Projects --------------------------------------------------------------------------------------------------------

CREATE TABLE project (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    first_year smallint NOT NULL,
    last_year smallint NOT NULL,
    CONSTRAINT project_code_once UNIQUE (code),
    CONSTRAINT project_code CHECK (code ~ '^[0-9A-Z][0-9A-Z-]{2,29}$'),
    CONSTRAINT project_name CHECK (name = btrim(name) AND name <> ''),
    CONSTRAINT project_kind CHECK (kind IN ('人员类', '公用经费', '其他运转类', '特定目标类')),
    CONSTRAINT project_years CHECK (first_year BETWEEN 1950 AND 2999 AND last_year BETWEEN first_year AND 2999)
);

-- What a project is to cost in a year, by the level of government that gives the money.
CREATE TABLE project_funds (
    project bigint NOT NULL REFERENCES project,
    fiscal_year smallint NOT NULL,
    level text NOT NULL,
    amount_fen bigint NOT NULL,
    PRIMARY KEY (project, fiscal_year, level),
    CONSTRAINT project_funds_level CHECK (level IN ('中央', '省', '市', '县', '本级')),
    CONSTRAINT project_funds_amount CHECK (amount_fen >= 0)
);

-- Lines -----------------------------------------------------------------------------------------------------------

-- Codes are empty together in the lines of a ceiling, which is less detailed than a budget.
CREATE TABLE budget_line (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    nature text NOT NULL,
    project bigint REFERENCES project,
    function_code text NOT NULL,
    department_economy text NOT NULL,
    government_economy text NOT NULL,
    fund text NOT NULL,
    level text NOT NULL,
    CONSTRAINT line_year CHECK (fiscal_year BETWEEN 1950 AND 2999),
    CONSTRAINT line_nature CHECK (nature IN ('基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出')),
    CONSTRAINT line_codes CHECK (
        function_code = '' AND department_economy = '' AND government_economy = ''
        OR function_code ~ '^[0-9]{7}$' AND department_economy ~ '^[0-9]{5}$' AND government_economy ~ '^[0-9]{5}$'),
    CONSTRAINT line_project CHECK (function_code = '' OR nature <> '项目支出' OR project IS NOT NULL),
    CONSTRAINT line_fund CHECK (fund IN ('一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '事业收入',
        '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入')),
    CONSTRAINT line_level CHECK (level IN ('中央', '省', '市', '县', '本级'))
);
CREATE UNIQUE INDEX budget_line_once ON budget_line (organisation, fiscal_year, function_code, department_economy,
    government_economy, nature, fund, level, coalesce(project, 0));

-- The two rounds up and down --------------------------------------------------------------------------------------

-- What somebody wrote into a cell of a round. The highest revision is what stands there now; two people who both change
-- revision n meet at the primary key.
CREATE TABLE budget_edit (
    line bigint NOT NULL REFERENCES budget_line,
    round text NOT NULL,
    revision integer NOT NULL,
    amount_fen bigint NOT NULL,
    edited_at timestamptz NOT NULL,
    edited_by text NOT NULL,
    PRIMARY KEY (line, round, revision),
    CONSTRAINT edit_round CHECK (round IN ('一上', '一下', '二上', '二下')),
    CONSTRAINT edit_revision CHECK (revision >= 1),
    CONSTRAINT edit_amount CHECK (amount_fen >= 0),
    CONSTRAINT edit_by CHECK (btrim(edited_by) <> '')
);

-- A round as it was handed in or decided on, whole.
CREATE TABLE budget_version (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    department bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    round text NOT NULL,
    version integer NOT NULL,
    content_hash text NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    CONSTRAINT budget_version_once UNIQUE (department, fiscal_year, round, version),
    CONSTRAINT budget_version_round CHECK (round IN ('一上', '一下', '二上', '二下')),
    CONSTRAINT budget_version_hash CHECK (content_hash ~ '^[0-9a-f]{64}$')
);

CREATE TABLE budget_version_cell (
    version bigint NOT NULL REFERENCES budget_version,
    line bigint NOT NULL REFERENCES budget_line,
    amount_fen bigint NOT NULL,
    PRIMARY KEY (version, line),
    CONSTRAINT budget_version_amount CHECK (amount_fen > 0)
);

-- Passed or sent back. The state of a budget is computed from these rows; an approval names the hash that it approved.
CREATE TABLE budget_decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    department bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    round text NOT NULL,
    kind text NOT NULL,
    version bigint REFERENCES budget_version,
    content_hash text NOT NULL DEFAULT '',
    document text NOT NULL, -- the reply's number, or why it was sent back
    decided_on date NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by text NOT NULL,
    CONSTRAINT decision_round CHECK (round IN ('一上', '一下', '二上', '二下')),
    CONSTRAINT decision_kind CHECK (kind IN ('通过', '退回')),
    CONSTRAINT decision_version CHECK ((kind = '通过') = (version IS NOT NULL)),
    CONSTRAINT decision_hash CHECK (content_hash ~ '^([0-9a-f]{64})?$' AND (kind = '通过') = (content_hash <> '')),
    CONSTRAINT decision_document CHECK (btrim(document) <> '')
);

-- Postings --------------------------------------------------------------------------------------------------------

-- One change of budgets, with its authority. Its entries add to nothing for each fund; "entries" says how many there are, so
-- that none can be added later.
CREATE TABLE posting_document (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fiscal_year smallint NOT NULL,
    kind text NOT NULL,
    authority text NOT NULL,
    authority_date date NOT NULL,
    effective_on date NOT NULL,
    entries integer NOT NULL,
    decision bigint REFERENCES budget_decision, -- the approval of 二下 that it carries out
    posted_at timestamptz NOT NULL,
    posted_by text NOT NULL,
    CONSTRAINT posting_kind CHECK (kind IN ('年初预算', '上年结转', '追加', '追减', '调剂')),
    CONSTRAINT posting_authority CHECK (btrim(authority) <> ''),
    CONSTRAINT posting_days CHECK (authority_date <= effective_on OR kind = '年初预算'),
    CONSTRAINT posting_year CHECK (extract(year FROM effective_on) = fiscal_year),
    CONSTRAINT posting_two_entries CHECK (entries >= 2),
    CONSTRAINT posting_initial CHECK ((kind = '年初预算') = (decision IS NOT NULL)),
    CONSTRAINT posting_decision_once UNIQUE (decision),
    CONSTRAINT posting_entries_key UNIQUE (id, entries)
);

-- An entry: to a line (what may be spent), or to the source of a fund (what was given out, as a negative amount).
CREATE TABLE posting (
    document bigint NOT NULL,
    entries integer NOT NULL,
    position integer NOT NULL,
    line bigint REFERENCES budget_line,
    source text,
    amount_fen bigint NOT NULL,
    PRIMARY KEY (document, position),
    FOREIGN KEY (document, entries) REFERENCES posting_document (id, entries),
    CONSTRAINT posting_position CHECK (position BETWEEN 1 AND entries),
    CONSTRAINT posting_side CHECK (num_nonnulls(line, source) = 1),
    CONSTRAINT posting_amount CHECK (amount_fen <> 0)
);
CREATE INDEX posting_line ON posting (line);

CREATE FUNCTION check_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found_entries integer;
    unbalanced text;
BEGIN
    SELECT count(*) INTO found_entries FROM posting WHERE document = NEW.id;
    SELECT coalesce(p.source, l.fund) INTO unbalanced
    FROM posting p LEFT JOIN budget_line l ON l.id = p.line
    WHERE p.document = NEW.id
    GROUP BY coalesce(p.source, l.fund) HAVING sum(p.amount_fen) <> 0 LIMIT 1;
    IF found_entries <> NEW.entries OR unbalanced IS NOT NULL THEN
        RAISE EXCEPTION 'document % is not balanced', NEW.id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_balanced';
    END IF;
    IF EXISTS (SELECT FROM posting p JOIN budget_line l ON l.id = p.line
               WHERE p.document = NEW.id AND (l.fiscal_year <> NEW.fiscal_year OR l.function_code = '')) THEN
        RAISE EXCEPTION 'document % names a line of another year, or a ceiling', NEW.id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_line_year';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER posting_balanced AFTER INSERT ON posting_document DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_balanced();

-- Balances --------------------------------------------------------------------------------------------------------

CREATE TABLE line_balance (
    line bigint PRIMARY KEY REFERENCES budget_line,
    quota_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    CONSTRAINT quota_not_negative CHECK (quota_fen >= 0),
    CONSTRAINT payment_within_quota CHECK (paid_fen <= quota_fen),
    CONSTRAINT payment_not_negative CHECK (paid_fen >= 0)
) WITH (fillfactor = 50);

-- Only from within a trigger of a posting or a payment.
CREATE FUNCTION refuse_by_hand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION '% is kept by triggers', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER line_balance_by_triggers BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON line_balance
    EXECUTE FUNCTION refuse_by_hand();

CREATE FUNCTION add_to_quota() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO line_balance (line, quota_fen, paid_fen)
    SELECT DISTINCT line, 0, 0 FROM added WHERE line IS NOT NULL ORDER BY line
    ON CONFLICT DO NOTHING;
    PERFORM FROM line_balance WHERE line IN (SELECT line FROM added) ORDER BY line FOR UPDATE;
    UPDATE line_balance b SET quota_fen = b.quota_fen + a.amount
    FROM (SELECT line, sum(amount_fen) AS amount FROM added WHERE line IS NOT NULL GROUP BY line) a
    WHERE a.line = b.line;
    RETURN NULL;
END
$$;
CREATE TRIGGER posting_to_balance AFTER INSERT ON posting REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION add_to_quota();

-- What may only grow ----------------------------------------------------------------------------------------------

CREATE TRIGGER project_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project EXECUTE FUNCTION refuse_change();
CREATE TRIGGER project_funds_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_funds EXECUTE FUNCTION refuse_change();
CREATE TRIGGER line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON budget_line EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON budget_edit EXECUTE FUNCTION refuse_change();
CREATE TRIGGER budget_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON budget_version EXECUTE FUNCTION refuse_change();
CREATE TRIGGER budget_version_cell_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON budget_version_cell
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON budget_decision EXECUTE FUNCTION refuse_change();
CREATE TRIGGER posting_document_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting_document
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting EXECUTE FUNCTION refuse_change();
