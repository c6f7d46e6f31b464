delete from prediction where session = :session
