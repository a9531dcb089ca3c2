INSERT INTO sheet (version, position, name)
SELECT :version, * FROM unnest(:position, :name)
