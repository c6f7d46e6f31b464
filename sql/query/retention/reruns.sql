select r.run_id, p.run_id from rerun r left join republication p on p.run_id = r.run_id
where r.asked_at < :before order by r.run_id
