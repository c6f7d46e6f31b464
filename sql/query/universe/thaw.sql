delete from universe_snapshot where session = :session
