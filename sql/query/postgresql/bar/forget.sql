delete from bar where session = :session
