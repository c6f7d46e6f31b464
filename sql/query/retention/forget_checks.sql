delete from quality_check where session = :session
