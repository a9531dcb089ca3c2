-- number, previous and hash are placeholders: the trigger sets them.
INSERT INTO trail (number, at, who, action, subject, before_hash, after_hash, origin, organisation, previous, hash)
VALUES (1, :at, :who, :action, :subject, :before_hash, :after_hash, :origin, :organisation, '', '')
