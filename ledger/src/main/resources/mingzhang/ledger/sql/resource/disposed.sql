-- What a department disposed of by a day.
SELECT u.code, a.card, a.name, a.class, a.vehicle_use, a.vehicle_kind, a.quantity, a.value_fen, a.acquired_on, a.disposed_on, a.disposal
FROM asset a
JOIN units_of_department(extract(year FROM :day::date)::integer, :department) u ON u.organisation = a.organisation
WHERE a.disposed_on <= :day::date
ORDER BY u.code, a.card
