delete from analysis where session = :session
