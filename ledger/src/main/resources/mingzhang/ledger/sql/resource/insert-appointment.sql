INSERT INTO appointment (organisation, person, name, status, kind, post, leader, valid_from, authority)
VALUES (:organisation, :person, :name, :status, :kind, :post, :leader, :valid_from, :authority)
