update model set state = :state where model_id = :id
