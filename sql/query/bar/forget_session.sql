delete from bar_session where session = :session
