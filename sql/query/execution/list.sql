select e.job_execution_id, i.job_name, e.status, e.exit_code, e.start_time, e.end_time
from batch_job_execution e join batch_job_instance i on i.job_instance_id = e.job_instance_id
order by e.job_execution_id desc
