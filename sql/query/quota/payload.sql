select payload from provider_call
where task_id = :task and payload is not null
order by call_id desc fetch first 1 row only
