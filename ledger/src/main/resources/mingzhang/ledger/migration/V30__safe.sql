-- What stood there before and after, and what each part of a file brought.

-- The contents that the hashes of the trail stand for, each once.
CREATE TABLE trail_content (
    hash text PRIMARY KEY,
    content text NOT NULL,
    CONSTRAINT content_of_its_hash CHECK (hash = trail_digest(content)),
    CONSTRAINT content_not_empty CHECK (content <> '')
);
CREATE TRIGGER trail_content_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trail_content
    EXECUTE FUNCTION refuse_change();
-- Whoever may see an entry of the trail may see what it tells of.
CREATE INDEX trail_before ON trail (before_hash) WHERE before_hash <> '';
CREATE INDEX trail_after ON trail (after_hash) WHERE after_hash <> '';
SELECT protect('trail_content',
    '(SELECT mingzhang.entered_all(''reads'')) OR EXISTS (SELECT FROM mingzhang.trail t WHERE t.before_hash = trail_content.hash OR t.after_hash = trail_content.hash)',
    '(SELECT mingzhang.entered(''writes'')) <> ''{}''');

-- The hash of the rows that a part brought, which the trail names, too; null for parts of before.
ALTER TABLE import_part ADD COLUMN content_hash text;
ALTER TABLE import_part ADD CONSTRAINT part_hash CHECK (content_hash ~ '^[0-9a-f]{64}$');
