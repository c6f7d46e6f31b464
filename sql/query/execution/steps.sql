select step_name, status, start_time, end_time, read_count, write_count, commit_count, exit_message
from batch_step_execution where job_execution_id = :id order by step_execution_id
