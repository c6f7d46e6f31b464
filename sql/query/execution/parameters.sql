select parameter_name, parameter_value from batch_job_execution_params where job_execution_id = :id
