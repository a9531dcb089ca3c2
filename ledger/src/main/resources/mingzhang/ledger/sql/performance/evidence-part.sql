SELECT content FROM evidence_part WHERE file = :file AND part = :part
