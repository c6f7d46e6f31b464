merge into stop_request using (values (cast(:id as bigint), cast(:at as timestamp with time zone))) wish (execution, moment)
on stop_request.execution_id = wish.execution
when not matched then insert (execution_id, asked_at) values (wish.execution, wish.moment)
