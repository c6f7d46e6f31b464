insert into model_change (horizon, place, model_id, state, decided_by, reason, decided_at)
select :horizon, coalesce(max(c.place), 0) + 1, :id, :state, :by, :reason, :at from model_change c where c.horizon = :horizon
