-- What Schema has to know of a server before it uses it.
SELECT current_setting('server_version_num')::integer AS version, current_setting('server_encoding') AS encoding,
    to_regclass('mingzhang.flyway_schema_history') IS NOT NULL AS migrated
