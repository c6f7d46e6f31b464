select session from fetch_task_session where task_id = :task order by session
