-- The balance of a line keeps what its initial budget was, too, so that final accounts are drawn from balances and need not add up
-- every posting and payment again.

ALTER TABLE line_balance ADD COLUMN initial_fen bigint NOT NULL DEFAULT 0;

ALTER TABLE line_balance DISABLE TRIGGER line_balance_by_triggers;
UPDATE line_balance b SET initial_fen = i.amount
FROM (
    SELECT t.line, sum(t.amount_fen) AS amount
    FROM posting t
    JOIN posting_document d ON d.id = t.document
    WHERE d.kind = '年初预算' AND t.line IS NOT NULL
    GROUP BY t.line
) i
WHERE i.line = b.line;
ALTER TABLE line_balance ENABLE TRIGGER line_balance_by_triggers;

CREATE OR REPLACE FUNCTION add_to_quota() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingzhang, pg_temp AS $$
BEGIN
    INSERT INTO line_balance (line, quota_fen, paid_fen)
    SELECT DISTINCT line, 0, 0 FROM added WHERE line IS NOT NULL ORDER BY line
    ON CONFLICT DO NOTHING;
    PERFORM FROM line_balance WHERE line IN (SELECT line FROM added) ORDER BY line FOR UPDATE;
    UPDATE line_balance b SET quota_fen = b.quota_fen + a.amount, initial_fen = b.initial_fen + a.initial
    FROM (
        SELECT t.line, sum(t.amount_fen) AS amount, coalesce(sum(t.amount_fen) FILTER (WHERE d.kind = '年初预算'), 0) AS initial
        FROM added t
        JOIN posting_document d ON d.id = t.document
        WHERE t.line IS NOT NULL
        GROUP BY t.line
    ) a
    WHERE a.line = b.line;
    RETURN NULL;
END
$$;
