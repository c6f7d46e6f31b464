delete from batch_step_execution_context where step_execution_id in (
  select s.step_execution_id
  from batch_step_execution s join batch_job_execution e on e.job_execution_id = s.job_execution_id
  where e.job_instance_id = :instance)
