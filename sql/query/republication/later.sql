select count(*) from republication p join rerun r on r.session = p.session and r.asked_at <= p.republished_at
where r.run_id = :run and not exists (select 1 from republication o where o.run_id = r.run_id)
