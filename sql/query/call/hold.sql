update fetch_task set reason = :reason
where plan = :plan and round = :round and provider = :provider and state = 'PLANNED' and needed
