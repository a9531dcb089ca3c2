-- The first shape of the ledger.
--
-- What is imported is never changed: a changed year is a new version, and triggers refuse UPDATE, DELETE and
-- TRUNCATE on everything that a version consists of. Constraints have names, because their names are the keys of
-- the sentences that a user reads (refusals.properties).

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Organisations ---------------------------------------------------------------------------------------------------

-- An organisation is what stays the same while its name, code and parent change.
CREATE TABLE organisation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);

-- What an organisation is between two days. Known by its name alone where a year was imported before anybody
-- registered it; then all particulars are null together.
CREATE TABLE organisation_state (
    organisation bigint NOT NULL REFERENCES organisation,
    name text NOT NULL,
    code text,
    level smallint,
    kind text,
    region text,
    parent bigint REFERENCES organisation,
    valid_from date NOT NULL,
    valid_until date, -- the last day; null where no end is known
    PRIMARY KEY (organisation, valid_from),
    CONSTRAINT organisation_name CHECK (name = btrim(name) AND name <> ''),
    CONSTRAINT organisation_code CHECK (code ~ '^[0-9A-Z]{3,18}$'),
    CONSTRAINT organisation_level CHECK (level BETWEEN 1 AND 3),
    CONSTRAINT organisation_kind CHECK (kind IN ('行政', '参公', '事业')),
    CONSTRAINT organisation_region CHECK (region ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
    CONSTRAINT organisation_particulars CHECK (num_nulls(code, level, kind, region) IN (0, 4)),
    CONSTRAINT organisation_parent CHECK (
        CASE WHEN level > 1 THEN parent IS NOT NULL AND parent <> organisation ELSE parent IS NULL END),
    CONSTRAINT organisation_dates CHECK (valid_from <= valid_until),
    CONSTRAINT organisation_one_state_a_day EXCLUDE USING gist
        (organisation WITH =, daterange(valid_from, valid_until, '[]') WITH &&),
    CONSTRAINT organisation_name_once_a_day EXCLUDE USING gist
        (name WITH =, daterange(valid_from, valid_until, '[]') WITH &&),
    CONSTRAINT organisation_code_once_a_day EXCLUDE USING gist
        (code WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
);

-- Who took over from whom in a reform of organisations.
CREATE TABLE succession (
    predecessor bigint NOT NULL REFERENCES organisation,
    successor bigint NOT NULL REFERENCES organisation,
    kind text NOT NULL,
    effective_on date NOT NULL, -- the first day of the successor
    authority text NOT NULL, -- the document that orders it
    PRIMARY KEY (predecessor, successor),
    CONSTRAINT succession_of_itself CHECK (predecessor <> successor),
    CONSTRAINT succession_kind CHECK (kind IN ('合并', '分立', '撤销')),
    CONSTRAINT succession_authority CHECK (btrim(authority) <> '')
);

-- A department's year ---------------------------------------------------------------------------------------------

CREATE TABLE department_year (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    profile text NOT NULL,
    CONSTRAINT department_year_once UNIQUE (organisation, fiscal_year, profile),
    CONSTRAINT department_year_year CHECK (fiscal_year BETWEEN 1950 AND 2999),
    CONSTRAINT department_year_profile CHECK (profile ~ '^[a-z0-9][a-z0-9-]*$')
);

-- One imported content of a department's year. The highest version is the current one.
CREATE TABLE department_year_version (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    department_year bigint NOT NULL REFERENCES department_year,
    version integer NOT NULL,
    department text NOT NULL, -- the name as it was imported
    content_hash text NOT NULL,
    imported_at timestamptz NOT NULL,
    imported_by text NOT NULL,
    CONSTRAINT version_once UNIQUE (department_year, version),
    CONSTRAINT version_number CHECK (version >= 1),
    CONSTRAINT version_department CHECK (department <> ''),
    CONSTRAINT version_content_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT version_imported_by CHECK (btrim(imported_by) <> '')
);

CREATE TABLE sheet (
    version bigint NOT NULL REFERENCES department_year_version,
    position integer NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (version, position),
    CONSTRAINT sheet_name_once UNIQUE (version, name),
    CONSTRAINT sheet_position CHECK (position >= 0),
    CONSTRAINT sheet_name CHECK (name <> '')
);

CREATE TABLE sheet_row (
    version bigint NOT NULL,
    sheet integer NOT NULL,
    position integer NOT NULL,
    key text NOT NULL,
    PRIMARY KEY (version, sheet, position),
    FOREIGN KEY (version, sheet) REFERENCES sheet,
    CONSTRAINT sheet_row_position CHECK (position >= 0)
);

-- One value: an amount, a number or words; a cell with none of them is blank.
CREATE TABLE cell (
    version bigint NOT NULL,
    sheet integer NOT NULL,
    sheet_row integer NOT NULL,
    position integer NOT NULL,
    column_name text NOT NULL,
    amount_fen bigint, -- whole 分
    number numeric, -- a count or points, exact, with its own decimals
    words text,
    PRIMARY KEY (version, sheet, sheet_row, position),
    FOREIGN KEY (version, sheet, sheet_row) REFERENCES sheet_row,
    CONSTRAINT cell_column_once UNIQUE (version, sheet, sheet_row, column_name),
    CONSTRAINT cell_position CHECK (position >= 0),
    CONSTRAINT cell_one_value CHECK (num_nonnulls(amount_fen, number, words) <= 1),
    CONSTRAINT cell_number CHECK (number NOT IN ('NaN', 'Infinity', '-Infinity'))
);

-- The trail -------------------------------------------------------------------------------------------------------

-- Who did what and when. Number, previous and hash are set by a trigger, whatever an INSERT says.
CREATE TABLE trail (
    number bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    who text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    before_hash text NOT NULL DEFAULT '', -- of the content before; empty where there was none
    after_hash text NOT NULL DEFAULT '',
    previous text NOT NULL, -- the hash of the entry before; 64 zeros for the first
    hash text NOT NULL,
    CONSTRAINT trail_previous_once UNIQUE (previous),
    CONSTRAINT trail_number CHECK (number >= 1),
    CONSTRAINT trail_who CHECK (btrim(who) <> ''),
    CONSTRAINT trail_action CHECK (action ~ '^[a-z]+(-[a-z]+)*$'),
    CONSTRAINT trail_before_hash CHECK (before_hash ~ '^([0-9a-f]{64})?$'),
    CONSTRAINT trail_after_hash CHECK (after_hash ~ '^([0-9a-f]{64})?$'),
    CONSTRAINT trail_hash CHECK (hash ~ '^[0-9a-f]{64}$')
);

-- SHA-256 over the fields, each preceded by its length in bytes. TrailEntry computes the same in Java.
CREATE FUNCTION trail_digest(VARIADIC fields text[]) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT encode(sha256(convert_to(string_agg(octet_length(field) || ':' || field, '' ORDER BY place), 'UTF8')), 'hex')
    FROM unnest(fields) WITH ORDINALITY AS f (field, place)
$$;

CREATE FUNCTION chain_trail() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last trail%ROWTYPE;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('mingzhang trail', 0));
    SELECT * INTO last FROM trail ORDER BY number DESC LIMIT 1;
    NEW.number := coalesce(last.number, 0) + 1;
    NEW.previous := coalesce(last.hash, repeat('0', 64));
    NEW.hash := trail_digest(
        NEW.number::text, (extract(epoch FROM NEW.at) * 1000000)::bigint::text, NEW.who, NEW.action, NEW.subject,
        NEW.before_hash, NEW.after_hash, NEW.previous);
    RETURN NEW;
END
$$;

CREATE TRIGGER trail_chained BEFORE INSERT ON trail FOR EACH ROW EXECUTE FUNCTION chain_trail();

-- What may only grow ----------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END
$$;

CREATE TRIGGER trail_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trail
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER department_year_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON department_year
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON department_year_version
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sheet_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sheet
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sheet_row_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sheet_row
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cell_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cell
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER succession_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON succession
    EXECUTE FUNCTION refuse_change();
