INSERT INTO post_quota (organisation, kind, valid_from, posts, leaders, authority)
VALUES (:organisation, :kind, :valid_from, :posts, :leaders, :authority)
