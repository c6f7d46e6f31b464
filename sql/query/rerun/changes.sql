select m.ticker, t.before_rating, t.before_score, t.before_reason, n.rating, n.score,
  coalesce(n.no_opinion_reason, t.reason) as reason
from rerun_ticker t
join rerun r on r.run_id = t.run_id
join universe_member m on m.session = r.session and m.instrument_id = t.instrument_id
left join rerun_recommendation n on n.run_id = t.run_id and n.instrument_id = t.instrument_id
where t.run_id = :run
