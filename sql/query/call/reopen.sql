update fetch_task set state = 'PLANNED', reason = null
where plan = :plan and round = :round and provider is not null and needed
  and (state in ('MISSING', 'RELEASED') or (state = 'PLANNED' and reason is not null))
