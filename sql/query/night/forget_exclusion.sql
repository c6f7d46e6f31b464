delete from exclusion where session = :session
