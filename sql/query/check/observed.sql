select session, check_id, observed from quality_check
where session >= :from and session < :before
order by session
