select definition from scoring_model where model_version = :version
