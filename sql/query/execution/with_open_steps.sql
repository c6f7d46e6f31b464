select distinct job_execution_id from batch_step_execution
where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
