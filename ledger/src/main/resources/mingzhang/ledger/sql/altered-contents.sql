-- Contents that are not what their hashes say.
SELECT hash FROM trail_content WHERE hash <> trail_digest(content) ORDER BY hash LIMIT 1
