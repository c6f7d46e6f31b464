update rerun_ticker set
  before_rating = (select r.rating from recommendation r where r.session = :session and r.model_version = :model
    and r.instrument_id = rerun_ticker.instrument_id),
  before_score = (select r.score from recommendation r where r.session = :session and r.model_version = :model
    and r.instrument_id = rerun_ticker.instrument_id),
  before_reason = coalesce(
    (select r.no_opinion_reason from recommendation r where r.session = :session and r.model_version = :model
      and r.instrument_id = rerun_ticker.instrument_id),
    (select e.reason from exclusion e where e.session = :session and e.instrument_id = rerun_ticker.instrument_id),
    (select f.reason from ticker_failure f where f.session = :session and f.instrument_id = rerun_ticker.instrument_id))
where run_id = :run
