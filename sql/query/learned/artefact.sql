select artefact from model where model_id = :id
