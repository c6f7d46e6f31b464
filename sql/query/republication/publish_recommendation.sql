insert into recommendation (session, instrument_id, model_version, rating, score, confidence, entry, target, stop,
  horizon_days, no_opinion_reason, max_weight, contributions, written_at)
select cast(:session as date), instrument_id, cast(:model as varchar(32)), rating, score, confidence, entry, target, stop,
  horizon_days, no_opinion_reason, max_weight, contributions, cast(:at as timestamp(3) with time zone)
from rerun_recommendation where run_id = :run
