select r.asked_by, p.republished_at,
  (select count(*) from rerun_ticker t where t.run_id = p.run_id) as tickers
from republication p join rerun r on r.run_id = p.run_id
where p.session = :session
order by p.republished_at, p.run_id
