-- Payments: requests, the treasury's files with what they brought, and money received.
--
-- Files are taken in by parts, each in a transaction of its own: what was recorded stays, and a file whose import was broken off
-- goes on where it stopped. Rows that cannot go in are kept with their reason.

-- Requests --------------------------------------------------------------------------------------------------------

CREATE TABLE payment_request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL,
    line bigint NOT NULL REFERENCES budget_line,
    amount_fen bigint NOT NULL,
    kind text NOT NULL,
    purpose text NOT NULL,
    requested_at timestamptz NOT NULL,
    requested_by text NOT NULL,
    CONSTRAINT request_number_once UNIQUE (number),
    CONSTRAINT request_number CHECK (number ~ '^[0-9A-Z][0-9A-Z-]{2,39}$'),
    CONSTRAINT request_amount CHECK (amount_fen > 0),
    CONSTRAINT request_kind CHECK (kind IN ('事前', '事中', '事后')),
    CONSTRAINT request_purpose CHECK (btrim(purpose) <> ''),
    CONSTRAINT request_by CHECK (btrim(requested_by) <> '')
);
CREATE INDEX request_line ON payment_request (line);

-- One decision a request.
CREATE TABLE payment_request_decision (
    request bigint PRIMARY KEY REFERENCES payment_request,
    agreed boolean NOT NULL,
    reason text NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by text NOT NULL,
    CONSTRAINT request_reason CHECK (agreed OR btrim(reason) <> '')
);

-- What may be paid on a request: made when it is agreed to, so that a payment can only name an approved one.
CREATE TABLE request_balance (
    request bigint PRIMARY KEY REFERENCES payment_request,
    approved_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    CONSTRAINT payment_within_request CHECK (paid_fen <= approved_fen),
    CONSTRAINT request_not_negative CHECK (paid_fen >= 0)
) WITH (fillfactor = 50);
CREATE TRIGGER request_balance_by_triggers BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON request_balance
    EXECUTE FUNCTION refuse_by_hand();

CREATE FUNCTION open_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM payment_request r WHERE r.id = NEW.request AND r.requested_by = NEW.decided_by) THEN
        RAISE EXCEPTION 'request % decided by whoever made it', NEW.request
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'request_by_another';
    END IF;
    IF NEW.agreed THEN
        INSERT INTO request_balance SELECT r.id, r.amount_fen, 0 FROM payment_request r WHERE r.id = NEW.request;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER decision_opens_request AFTER INSERT ON payment_request_decision FOR EACH ROW EXECUTE FUNCTION open_request();

-- Years that are closed -------------------------------------------------------------------------------------------

-- A department's final accounts as they were certified; from then on nothing is paid or received in that year.
CREATE TABLE year_closing (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    department bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    content_hash text NOT NULL,
    closed_at timestamptz NOT NULL,
    closed_by text NOT NULL,
    CONSTRAINT closing_once UNIQUE (department, fiscal_year),
    CONSTRAINT closing_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT closing_by CHECK (btrim(closed_by) <> '')
);

-- Files -----------------------------------------------------------------------------------------------------------

CREATE TABLE import_file (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    fiscal_year smallint NOT NULL,
    content_hash text NOT NULL,
    name text NOT NULL,
    header text[] NOT NULL,
    started_at timestamptz NOT NULL,
    started_by text NOT NULL,
    CONSTRAINT file_once UNIQUE (kind, content_hash),
    CONSTRAINT file_kind CHECK (kind IN ('支付', '收入')),
    CONSTRAINT file_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT file_by CHECK (btrim(started_by) <> '')
);

-- A part of a file that was taken in; the last one says so.
CREATE TABLE import_part (
    file bigint NOT NULL REFERENCES import_file,
    part integer NOT NULL,
    last_row integer NOT NULL,
    good integer NOT NULL,
    bad integer NOT NULL,
    last boolean NOT NULL,
    PRIMARY KEY (file, part)
);

-- A row that was set aside, as it was in the file.
CREATE TABLE import_refusal (
    file bigint NOT NULL REFERENCES import_file,
    row_number integer NOT NULL,
    voucher text NOT NULL,
    cells text[] NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (file, row_number)
);

-- Payments --------------------------------------------------------------------------------------------------------

CREATE TABLE payment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    line bigint NOT NULL REFERENCES budget_line,
    organisation bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    voucher text NOT NULL,
    paid_on date NOT NULL,
    amount_fen bigint NOT NULL,
    request bigint REFERENCES request_balance,
    reverses bigint REFERENCES payment,
    purpose text NOT NULL,
    file bigint REFERENCES import_file,
    row_number integer,
    CONSTRAINT payment_voucher_once UNIQUE (organisation, fiscal_year, voucher),
    CONSTRAINT payment_voucher CHECK (voucher = btrim(voucher) AND voucher <> ''),
    CONSTRAINT payment_date_in_year CHECK (extract(year FROM paid_on) = fiscal_year),
    CONSTRAINT payment_reversal CHECK (CASE WHEN amount_fen < 0 THEN reverses IS NOT NULL ELSE amount_fen > 0 AND reverses IS NULL END)
);
CREATE INDEX payment_line ON payment (line);
CREATE INDEX payment_reverses ON payment (reverses) WHERE reverses IS NOT NULL;

-- What is added to a year whose accounts are closed; "added" has the organisation and the year of each row.
CREATE FUNCTION refuse_closed_year() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM year_closing c
        WHERE c.fiscal_year IN (SELECT fiscal_year FROM added)
            AND c.department IN (
                SELECT o.department FROM (SELECT DISTINCT fiscal_year FROM added) y,
                    organisations_of_year(y.fiscal_year) o
                WHERE o.organisation IN (SELECT a.organisation FROM added a)))
    THEN
        RAISE EXCEPTION 'the year is closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'year_open';
    END IF;
    RETURN NULL;
END
$$;
-- Fires before payment_to_balance: triggers of one event go by their names.
CREATE TRIGGER payment_of_open_year AFTER INSERT ON payment REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_year();

CREATE FUNCTION add_to_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM added a JOIN budget_line l ON l.id = a.line
               WHERE l.fiscal_year <> a.fiscal_year OR l.organisation <> a.organisation) THEN
        RAISE EXCEPTION 'a payment of another line' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_line';
    END IF;
    IF EXISTS (
        SELECT FROM added a JOIN payment original ON original.id = a.reverses
        WHERE original.line <> a.line OR original.amount_fen < 0
            OR original.amount_fen + (SELECT sum(r.amount_fen) FROM payment r WHERE r.reverses = original.id) < 0)
    THEN
        RAISE EXCEPTION 'a reversal beyond its payment'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'reversal_within_payment';
    END IF;
    INSERT INTO line_balance (line, quota_fen, paid_fen)
    SELECT DISTINCT line, 0, 0 FROM added ORDER BY line ON CONFLICT DO NOTHING;
    PERFORM FROM line_balance WHERE line IN (SELECT line FROM added) ORDER BY line FOR UPDATE;
    UPDATE line_balance b SET paid_fen = b.paid_fen + a.amount
    FROM (SELECT line, sum(amount_fen) AS amount FROM added GROUP BY line) a
    WHERE a.line = b.line;
    UPDATE request_balance b SET paid_fen = b.paid_fen + a.amount
    FROM (SELECT request, sum(amount_fen) AS amount FROM added WHERE request IS NOT NULL GROUP BY request) a
    WHERE a.request = b.request;
    RETURN NULL;
END
$$;
CREATE TRIGGER payment_to_balance AFTER INSERT ON payment REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION add_to_paid();

-- Money received, brought forward, set aside or given back, by the fund and the function that it is for.
CREATE TABLE fund_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    kind text NOT NULL,
    fund text NOT NULL,
    nature text NOT NULL,
    function_code text NOT NULL,
    voucher text NOT NULL,
    entered_on date NOT NULL,
    amount_fen bigint NOT NULL,
    note text NOT NULL,
    file bigint REFERENCES import_file,
    row_number integer,
    CONSTRAINT entry_voucher_once UNIQUE (organisation, fiscal_year, kind, voucher),
    CONSTRAINT entry_voucher CHECK (voucher = btrim(voucher) AND voucher <> ''),
    CONSTRAINT entry_kind CHECK (kind IN ('收入', '年初结转和结余', '使用非财政拨款结余', '结余分配', '缴回财政')),
    CONSTRAINT entry_fund CHECK (fund IN ('一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '事业收入',
        '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入')),
    CONSTRAINT entry_nature CHECK (nature IN ('基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出')),
    CONSTRAINT entry_function CHECK (function_code ~ '^[0-9]{7}$'),
    CONSTRAINT entry_date_in_year CHECK (extract(year FROM entered_on) = fiscal_year),
    CONSTRAINT entry_amount CHECK (amount_fen <> 0)
);
CREATE INDEX fund_entry_year ON fund_entry (fiscal_year, organisation);

CREATE TRIGGER entry_of_open_year AFTER INSERT ON fund_entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_year();

-- What may only grow ----------------------------------------------------------------------------------------------

CREATE TRIGGER request_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_request EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_request_decision
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON year_closing EXECUTE FUNCTION refuse_change();
CREATE TRIGGER file_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON import_file EXECUTE FUNCTION refuse_change();
CREATE TRIGGER part_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON import_part EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refusal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON import_refusal EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_entry EXECUTE FUNCTION refuse_change();
