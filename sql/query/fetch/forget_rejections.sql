delete from fetch_rejection where task_id = :task
