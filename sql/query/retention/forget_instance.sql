delete from batch_job_instance where job_instance_id = :instance
