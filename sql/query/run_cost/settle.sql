update run_cost set ended = :ended, bytes_archived = :archived, database_bytes = :size,
  calls = (select count(*) from provider_call c where c.call_id > run_cost.first_call),
  bytes_received = (select coalesce(sum(c.bytes), 0) from provider_call c where c.call_id > run_cost.first_call),
  micros = (select coalesce(sum(s.micros), 0) from spending s where s.call_id > run_cost.first_call)
where execution_id = :id
