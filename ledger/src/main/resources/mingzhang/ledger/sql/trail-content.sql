SELECT content FROM trail_content WHERE hash = :hash
