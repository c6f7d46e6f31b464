delete from ranking where session = :session
