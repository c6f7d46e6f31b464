select round, horizon, model_id, reason from stance where session = :session
