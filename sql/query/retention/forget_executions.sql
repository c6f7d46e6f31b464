delete from batch_job_execution where job_instance_id = :instance
