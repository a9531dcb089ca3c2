INSERT INTO performance_drawn (draw, version) SELECT :draw, unnest(:versions)
