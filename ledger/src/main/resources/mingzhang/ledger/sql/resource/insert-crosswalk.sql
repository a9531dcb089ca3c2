INSERT INTO code_crosswalk (from_year, classification, from_code, to_code, millionths, authority)
SELECT :from_year, :classification, :from_code, k.to_code, k.millionths, :authority FROM unnest(:to_code, :millionths) AS k (to_code, millionths)
