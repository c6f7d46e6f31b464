delete from batch_job_execution_params where job_execution_id in (
  select job_execution_id from batch_job_execution where job_instance_id = :instance)
