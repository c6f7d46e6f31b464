select distinct c.payload from provider_call c join run_cost r on c.call_id > r.first_call
where r.execution_id = :id and c.payload is not null
