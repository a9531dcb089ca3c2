SELECT posts, leaders, authority FROM post_quota WHERE organisation = :organisation AND kind = :kind AND valid_from = :valid_from
