select model_id, learner, horizon, contest_id, artefact_hash, features, learnt_until, created_at, state
from model order by created_at desc, horizon, model_id
