insert into fetch_task_session (task_id, session) values (:task, :session)
