SELECT :unit AS code, a.card, a.name, a.class, a.vehicle_use, a.vehicle_kind, a.quantity, a.value_fen, a.acquired_on, a.disposed_on, a.disposal
FROM asset a
WHERE a.organisation = :organisation AND a.card = :card
