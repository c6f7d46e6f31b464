select p.run_id, p.session, r.asked_by, p.republished_at, b.universe,
  p.analysed_before, p.excluded_before, p.failed_before, p.analysed, p.excluded, p.failed, p.coverage
from republication p join rerun r on r.run_id = p.run_id join publication b on b.session = p.session
where p.run_id = :run
