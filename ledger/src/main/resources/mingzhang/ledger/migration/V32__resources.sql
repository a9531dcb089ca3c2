-- People and posts, assets, procurement, what the project library says of a year, and codes that changed between years.
--
-- What has ended is never taken away: an appointment gets its last day, an asset the day of its disposal, once; all else is
-- append-only. The roster stays inside: disclosures take only counts.

-- Lets a row be changed only by giving it its end, once.
CREATE FUNCTION refuse_all_but_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF to_jsonb(OLD) ->> TG_ARGV[0] IS NULL AND to_jsonb(OLD) - TG_ARGV[0] - TG_ARGV[1] = to_jsonb(NEW) - TG_ARGV[0] - TG_ARGV[1] THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END
$$;

-- Posts -----------------------------------------------------------------------------------------------------------

-- How many posts of a kind an organisation has from a day on, and how many leaders among them.
CREATE TABLE post_quota (
    organisation bigint NOT NULL REFERENCES organisation,
    kind text NOT NULL,
    valid_from date NOT NULL,
    posts integer NOT NULL,
    leaders integer NOT NULL,
    authority text NOT NULL,
    PRIMARY KEY (organisation, kind, valid_from),
    CONSTRAINT post_kind CHECK (kind IN ('行政', '参公事业', '事业', '工勤')),
    CONSTRAINT post_numbers CHECK (posts >= 0 AND leaders BETWEEN 0 AND posts),
    CONSTRAINT post_authority CHECK (btrim(authority) <> '')
);
CREATE TRIGGER post_quota_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON post_quota EXECUTE FUNCTION refuse_change();

-- Who is on which post, or retired from it, between two days.
CREATE TABLE appointment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    person text NOT NULL, -- the number that the person keeps for life
    name text NOT NULL,
    status text NOT NULL,
    kind text NOT NULL,
    post text NOT NULL,
    leader boolean NOT NULL,
    valid_from date NOT NULL,
    valid_until date, -- the last day
    authority text NOT NULL,
    CONSTRAINT appointment_person CHECK (person ~ '^[0-9A-Z-]{1,30}$'),
    CONSTRAINT appointment_name CHECK (name = btrim(name) AND name <> ''),
    CONSTRAINT appointment_status CHECK (status IN ('在职', '聘用', '退休', '离休')),
    CONSTRAINT appointment_kind CHECK (kind IN ('行政', '参公事业', '事业', '工勤')),
    CONSTRAINT appointment_leader CHECK (NOT leader OR status = '在职'),
    CONSTRAINT appointment_dates CHECK (valid_from <= valid_until),
    CONSTRAINT appointment_authority CHECK (btrim(authority) <> ''),
    CONSTRAINT appointment_one_a_day EXCLUDE USING gist (person WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
);
CREATE INDEX appointment_organisation ON appointment (organisation);
CREATE TRIGGER appointment_append_only BEFORE UPDATE OR DELETE ON appointment
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_end('valid_until', 'valid_until');
CREATE TRIGGER appointment_kept BEFORE TRUNCATE ON appointment EXECUTE FUNCTION refuse_change();

-- On every day on which the number of leaders grows, it keeps within the quota of that day.
CREATE FUNCTION check_leaders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('leaders ' || NEW.organisation, 0));
    IF NEW.leader AND EXISTS (
        SELECT FROM appointment d
        WHERE d.organisation = NEW.organisation AND d.kind = NEW.kind AND d.leader AND d.valid_from >= NEW.valid_from
            AND (NEW.valid_until IS NULL OR d.valid_from <= NEW.valid_until)
            AND (SELECT count(*) FROM appointment a WHERE a.organisation = NEW.organisation AND a.kind = NEW.kind AND a.leader
                    AND d.valid_from BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity'))
                > coalesce((SELECT q.leaders FROM post_quota q WHERE q.organisation = NEW.organisation AND q.kind = NEW.kind
                    AND q.valid_from <= d.valid_from ORDER BY q.valid_from DESC LIMIT 1), 0))
    THEN
        RAISE EXCEPTION 'more leaders than posts for them'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'leaders_within_quota';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER appointment_within_quota AFTER INSERT ON appointment FOR EACH ROW EXECUTE FUNCTION check_leaders();

-- Assets ----------------------------------------------------------------------------------------------------------

CREATE TABLE asset (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    card text NOT NULL,
    name text NOT NULL,
    class text NOT NULL,
    vehicle_use text,
    vehicle_kind text,
    quantity integer NOT NULL, -- of houses: square metres
    value_fen bigint NOT NULL,
    acquired_on date NOT NULL,
    disposed_on date,
    disposal text,
    CONSTRAINT asset_card_once UNIQUE (organisation, card),
    CONSTRAINT asset_card CHECK (card ~ '^[0-9A-Z-]{1,40}$'),
    CONSTRAINT asset_name CHECK (name = btrim(name) AND name <> ''),
    CONSTRAINT asset_class CHECK (class IN ('办公用房', '其他房屋', '车辆', '通用设备', '专用设备', '其他固定资产')),
    CONSTRAINT asset_vehicle CHECK ((class = '车辆') = (vehicle_use IS NOT NULL) AND (class = '车辆') = (vehicle_kind IS NOT NULL)),
    CONSTRAINT asset_vehicle_use CHECK (vehicle_use IN ('部级领导干部用车', '一般公务用车', '一般执法执勤用车', '特种专业技术用车',
        '机要通信用车', '应急保障用车', '其他用车')),
    CONSTRAINT asset_vehicle_kind CHECK (vehicle_kind IN ('轿车', '越野车', '载客汽车', '其他')),
    CONSTRAINT asset_numbers CHECK (quantity > 0 AND value_fen >= 0),
    CONSTRAINT asset_dates CHECK (acquired_on <= disposed_on),
    CONSTRAINT asset_disposal CHECK ((disposed_on IS NULL) = (disposal IS NULL) AND btrim(disposal) <> '')
);
CREATE TRIGGER asset_append_only BEFORE UPDATE OR DELETE ON asset
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_end('disposed_on', 'disposal');
CREATE TRIGGER asset_kept BEFORE TRUNCATE ON asset EXECUTE FUNCTION refuse_change();

-- Procurement -----------------------------------------------------------------------------------------------------

CREATE TABLE procurement_plan (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES organisation,
    fiscal_year smallint NOT NULL,
    number text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    amount_fen bigint NOT NULL,
    CONSTRAINT plan_number_once UNIQUE (number),
    CONSTRAINT plan_number CHECK (number ~ '^[0-9A-Z-]{3,40}$'),
    CONSTRAINT plan_name CHECK (name = btrim(name) AND name <> ''),
    CONSTRAINT plan_kind CHECK (kind IN ('货物', '工程', '服务')),
    CONSTRAINT plan_amount CHECK (amount_fen > 0),
    CONSTRAINT plan_year CHECK (fiscal_year BETWEEN 1950 AND 2999)
);
CREATE INDEX plan_organisation ON procurement_plan (organisation, fiscal_year);
CREATE TABLE procurement_contract (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan bigint NOT NULL REFERENCES procurement_plan,
    number text NOT NULL,
    supplier text NOT NULL,
    supplier_size text NOT NULL,
    amount_fen bigint NOT NULL,
    signed_on date NOT NULL,
    CONSTRAINT contract_number_once UNIQUE (number),
    CONSTRAINT contract_number CHECK (number ~ '^[0-9A-Z-]{3,40}$'),
    CONSTRAINT contract_supplier CHECK (supplier = btrim(supplier) AND supplier <> ''),
    CONSTRAINT contract_size CHECK (supplier_size IN ('大型', '中型', '小型', '微型')),
    CONSTRAINT contract_amount CHECK (amount_fen > 0)
);
CREATE INDEX contract_plan ON procurement_contract (plan);
CREATE TABLE procurement_delivery (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract bigint NOT NULL REFERENCES procurement_contract,
    accepted_on date NOT NULL,
    amount_fen bigint NOT NULL,
    CONSTRAINT delivery_amount CHECK (amount_fen > 0)
);
CREATE INDEX delivery_contract ON procurement_delivery (contract);

CREATE FUNCTION check_contract() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
DECLARE
    planned procurement_plan%ROWTYPE;
BEGIN
    SELECT * INTO planned FROM procurement_plan WHERE id = NEW.plan FOR UPDATE;
    IF (SELECT sum(c.amount_fen) FROM procurement_contract c WHERE c.plan = NEW.plan) > planned.amount_fen THEN
        RAISE EXCEPTION 'contracts beyond the plan'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'contract_within_plan';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER contract_of_plan AFTER INSERT ON procurement_contract FOR EACH ROW EXECUTE FUNCTION check_contract();

CREATE FUNCTION check_delivery() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
DECLARE
    agreed procurement_contract%ROWTYPE;
BEGIN
    SELECT * INTO agreed FROM procurement_contract WHERE id = NEW.contract FOR UPDATE;
    IF NEW.accepted_on < agreed.signed_on
        OR (SELECT sum(d.amount_fen) FROM procurement_delivery d WHERE d.contract = NEW.contract) > agreed.amount_fen THEN
        RAISE EXCEPTION 'a delivery beyond its contract'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'delivery_within_contract';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER delivery_of_contract AFTER INSERT ON procurement_delivery FOR EACH ROW EXECUTE FUNCTION check_delivery();
CREATE TRIGGER plan_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON procurement_plan EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contract_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON procurement_contract EXECUTE FUNCTION refuse_change();
CREATE TRIGGER delivery_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON procurement_delivery EXECUTE FUNCTION refuse_change();

-- The project library of a year -----------------------------------------------------------------------------------

CREATE TABLE project_year (
    project bigint NOT NULL REFERENCES project,
    fiscal_year smallint NOT NULL,
    purpose text NOT NULL,
    evaluated boolean NOT NULL, -- whether it takes part in the year's evaluation
    PRIMARY KEY (project, fiscal_year),
    CONSTRAINT project_purpose CHECK (purpose IN ('业务工作经费', '运行维护经费', '专项资金'))
);
CREATE TRIGGER project_year_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_year EXECUTE FUNCTION refuse_change();

-- Codes that changed ----------------------------------------------------------------------------------------------

-- Where amounts under a code of a year stand in the next year: in one place, or in several by shares of a million.
CREATE TABLE code_crosswalk (
    from_year smallint NOT NULL,
    from_code text NOT NULL,
    to_code text NOT NULL,
    millionths integer NOT NULL,
    authority text NOT NULL,
    PRIMARY KEY (from_year, from_code, to_code),
    CONSTRAINT crosswalk_codes CHECK (from_code ~ '^[0-9]{7}$' AND to_code ~ '^[0-9]{7}$'),
    CONSTRAINT crosswalk_share CHECK (millionths BETWEEN 1 AND 1000000),
    CONSTRAINT crosswalk_authority CHECK (btrim(authority) <> '')
);
CREATE FUNCTION check_crosswalk() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
BEGIN
    IF (SELECT sum(c.millionths) FROM code_crosswalk c WHERE c.from_year = NEW.from_year AND c.from_code = NEW.from_code) <> 1000000 THEN
        RAISE EXCEPTION 'shares do not add up'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'crosswalk_whole';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER crosswalk_whole AFTER INSERT ON code_crosswalk DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_crosswalk();
CREATE TRIGGER crosswalk_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON code_crosswalk EXECUTE FUNCTION refuse_change();

-- Behind the gate -------------------------------------------------------------------------------------------------

SELECT protect_by('post_quota', 'organisation'), protect_by('appointment', 'organisation'), protect_by('asset', 'organisation'),
    protect_by('procurement_plan', 'organisation'),
    protect_through('procurement_contract', 'plan', 'procurement_plan', 'organisation'),
    protect_through('project_year', 'project', 'project', 'organisation'),
    protect('code_crosswalk', 'true', '(SELECT mingzhang.entered_all(''writes''))'),
    protect('procurement_delivery',
        '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.procurement_contract c WHERE c.id = procurement_delivery.contract)',
        'EXISTS (SELECT FROM mingzhang.procurement_contract c JOIN mingzhang.procurement_plan p ON p.id = c.plan
            WHERE c.id = procurement_delivery.contract AND {writes: p.organisation})');
