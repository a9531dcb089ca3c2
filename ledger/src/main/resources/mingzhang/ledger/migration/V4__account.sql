-- Final accounts: figures of years that the ledger did not keep itself, and what happened on which day.

-- Figures of a former year, so that a first year has one to compare with: amounts by the same codes as the ledger's own, as
-- far as they are known.
CREATE TABLE history_fact (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    batch integer NOT NULL,
    measure text NOT NULL,
    fund text NOT NULL,
    nature text NOT NULL,
    function_code text NOT NULL,
    department_economy text NOT NULL,
    government_economy text NOT NULL,
    amount_fen bigint NOT NULL,
    CONSTRAINT history_measure CHECK (measure IN ('年初预算', '全年预算', '支出', '收入', '年初结转和结余', '使用非财政拨款结余',
        '结余分配', '缴回财政')),
    CONSTRAINT history_codes CHECK (function_code ~ '^([0-9]{7})?$' AND department_economy ~ '^([0-9]{5})?$'
        AND government_economy ~ '^([0-9]{5})?$')
);
CREATE INDEX history_year ON history_fact (organisation, fiscal_year);

-- What a department did, or what was done to it, on a day: a reply, a disclosure.
CREATE TABLE year_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    department bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    event text NOT NULL,
    happened_on date NOT NULL,
    document text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT event_once UNIQUE (department, fiscal_year, event),
    CONSTRAINT event_name CHECK (event ~ '^[a-z]+(-[a-z]+)*$'),
    CONSTRAINT event_by CHECK (btrim(recorded_by) <> '')
);

CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_fact EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON year_event EXECUTE FUNCTION refuse_change();
