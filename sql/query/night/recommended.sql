select count(*) from recommendation where session = :session and model_version = :model
