-- Payments by the million: what makes a row dear is its indices and the row-by-row look-ups of foreign keys.
--
-- A payment is known by its organisation, year and voucher; a reversal names the voucher that it takes back. What a payment refers to
-- is only ever added, never changed and never removed, so it is enough to look once, when the payment is added, and for all rows of
-- a statement at once: the trigger below does what foreign keys did.

ALTER TABLE payment DISABLE TRIGGER payment_append_only;
ALTER TABLE payment DROP CONSTRAINT payment_reversal;
ALTER TABLE payment RENAME COLUMN reverses TO reverses_id;
ALTER TABLE payment ADD COLUMN reverses text; -- the voucher that a negative payment takes back
UPDATE payment p SET reverses = o.voucher FROM payment o WHERE o.id = p.reverses_id;
ALTER TABLE payment DROP COLUMN reverses_id;
ALTER TABLE payment DROP COLUMN id;
ALTER TABLE payment ADD CONSTRAINT payment_reversal
    CHECK (CASE WHEN amount_fen < 0 THEN reverses IS NOT NULL ELSE amount_fen > 0 AND reverses IS NULL END);
ALTER TABLE payment ENABLE TRIGGER payment_append_only;

DO $$
DECLARE
    reference text;
BEGIN
    FOR reference IN SELECT conname FROM pg_constraint WHERE conrelid = 'payment'::regclass AND contype = 'f' LOOP
        EXECUTE format('ALTER TABLE payment DROP CONSTRAINT %I', reference);
    END LOOP;
END
$$;

CREATE INDEX payment_reversed ON payment (organisation, fiscal_year, reverses) WHERE reverses IS NOT NULL;
-- Files come sorted by unit: the rows of a line stand close together, month by month.
DROP INDEX payment_line;
CREATE INDEX payment_line ON payment USING brin (line) WITH (pages_per_range = 16, autosummarize = on);

CREATE OR REPLACE FUNCTION add_to_paid() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
DECLARE
    lines bigint[];
    amounts bigint[];
BEGIN
    SELECT array_agg(a.line ORDER BY a.line), array_agg(a.amount ORDER BY a.line) INTO lines, amounts
    FROM (SELECT line, sum(amount_fen)::bigint AS amount FROM added GROUP BY line) a;
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT line, organisation, fiscal_year FROM added) a
        LEFT JOIN budget_line l ON l.id = a.line AND l.organisation = a.organisation AND l.fiscal_year = a.fiscal_year
        WHERE l.id IS NULL)
    THEN
        RAISE EXCEPTION 'a payment of another line' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_line';
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT file FROM added WHERE file IS NOT NULL) a
               WHERE NOT EXISTS (SELECT FROM import_file f WHERE f.id = a.file)) THEN
        RAISE EXCEPTION 'a payment of no file' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'payment_file_fkey';
    END IF;
    INSERT INTO line_balance (line, quota_fen, paid_fen)
    SELECT k.line, 0, 0 FROM unnest(lines) AS k (line)
    WHERE NOT EXISTS (SELECT FROM line_balance b WHERE b.line = k.line)
    ORDER BY k.line ON CONFLICT DO NOTHING;
    PERFORM FROM line_balance WHERE line = ANY (lines) ORDER BY line FOR UPDATE;
    IF EXISTS (SELECT FROM added WHERE reverses IS NOT NULL) AND EXISTS (
        SELECT FROM added a
        LEFT JOIN payment o ON o.organisation = a.organisation AND o.fiscal_year = a.fiscal_year AND o.voucher = a.reverses
        WHERE a.reverses IS NOT NULL AND (o.voucher IS NULL OR o.line <> a.line OR o.amount_fen < 0
            OR o.amount_fen + (SELECT sum(r.amount_fen) FROM payment r WHERE r.organisation = o.organisation
                AND r.fiscal_year = o.fiscal_year AND r.reverses = o.voucher) < 0))
    THEN
        RAISE EXCEPTION 'a reversal beyond its payment'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'reversal_within_payment';
    END IF;
    UPDATE line_balance b SET paid_fen = b.paid_fen + k.amount
    FROM unnest(lines, amounts) AS k (line, amount)
    WHERE b.line = k.line;
    IF EXISTS (SELECT FROM added WHERE request IS NOT NULL) THEN
        IF EXISTS (SELECT FROM added a WHERE a.request IS NOT NULL
                   AND NOT EXISTS (SELECT FROM request_balance b WHERE b.request = a.request)) THEN
            RAISE EXCEPTION 'a payment of no request' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'payment_request_fkey';
        END IF;
        UPDATE request_balance b SET paid_fen = b.paid_fen + a.amount
        FROM (SELECT request, sum(amount_fen) AS amount FROM added WHERE request IS NOT NULL GROUP BY request) a
        WHERE a.request = b.request;
    END IF;
    RETURN NULL;
END
$$;
