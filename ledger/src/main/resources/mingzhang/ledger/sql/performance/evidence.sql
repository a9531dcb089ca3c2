-- The evidence of a form, in the order in which it came in.
SELECT id, path, name, kind AS ending, bytes, content_hash, surveyed_on, sample, added_at, added_by FROM evidence_file WHERE form = :form
ORDER BY id
