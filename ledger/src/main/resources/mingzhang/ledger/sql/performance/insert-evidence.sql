INSERT INTO evidence_file (organisation, form, path, name, kind, bytes, content_hash, surveyed_on, sample, added_at, added_by)
VALUES (:organisation, :form::bigint, :path, :name, :kind, :bytes, :content_hash, :surveyed_on::date, :sample::integer, :added_at, :added_by)
RETURNING id
