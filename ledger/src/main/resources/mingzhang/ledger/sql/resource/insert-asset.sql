INSERT INTO asset (organisation, card, name, class, vehicle_use, vehicle_kind, quantity, value_fen, acquired_on)
VALUES (:organisation, :card, :name, :class, :vehicle_use, :vehicle_kind, :quantity, :value_fen, :acquired_on)
