select chances from model where model_id = :id
