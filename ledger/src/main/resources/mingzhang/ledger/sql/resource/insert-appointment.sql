INSERT INTO appointment (organisation, person, name, status, kind, post, leader, valid_from, valid_until, authority)
VALUES (:organisation, :person, :name, :status, :kind, :post, :leader, :valid_from, :valid_until, :authority)
