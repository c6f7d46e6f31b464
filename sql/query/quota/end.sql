update provider_call
set outcome = :outcome, http_status = nullif(cast(:status as int), 0), bytes = :bytes, payload = :payload, ended_at = :at
where call_id = :call
