select readings from scoring_model where model_version = :version
