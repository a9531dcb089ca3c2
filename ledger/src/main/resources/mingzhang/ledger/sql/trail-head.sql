SELECT number, hash FROM trail ORDER BY number DESC LIMIT 1
