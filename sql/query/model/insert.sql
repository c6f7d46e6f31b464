insert into scoring_model (model_version, readings, definition) values (:version, :readings, :definition)
