SELECT count(*) FROM payment WHERE file IS NULL
