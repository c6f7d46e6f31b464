select i.job_instance_id, i.job_name, e.job_execution_id, e.status, coalesce(e.last_updated, e.end_time, e.create_time)
from batch_job_instance i join batch_job_execution e on e.job_instance_id = i.job_instance_id
order by i.job_instance_id, e.job_execution_id
