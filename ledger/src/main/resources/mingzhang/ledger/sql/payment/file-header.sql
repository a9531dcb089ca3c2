SELECT array_to_string(header, E'\x1f', '') AS header FROM import_file WHERE id = :file
