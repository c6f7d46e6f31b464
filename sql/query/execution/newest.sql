select coalesce(max(job_execution_id), 0) from batch_job_execution
