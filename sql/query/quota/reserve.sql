insert into provider_call (provider, endpoint, task_id, reserved_at, outcome)
values (:provider, :endpoint, :task, :at, 'RESERVED')
