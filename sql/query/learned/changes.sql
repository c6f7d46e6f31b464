select horizon, model_id, state, decided_by, reason, decided_at from model_change order by horizon, place
