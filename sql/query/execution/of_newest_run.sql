select count(*) from batch_job_execution
where job_instance_id = (
  select e.job_instance_id from batch_job_execution e join batch_job_instance i on i.job_instance_id = e.job_instance_id
  where i.job_name = :job
  order by e.job_execution_id desc limit 1
)
