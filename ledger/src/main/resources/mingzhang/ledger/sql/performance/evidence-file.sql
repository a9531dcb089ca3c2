SELECT id, path, name, kind AS ending, bytes, content_hash, surveyed_on, sample, added_at, added_by FROM evidence_file WHERE id = :id
