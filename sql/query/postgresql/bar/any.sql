select count(*) from (select 1 from bar where session = :session limit 1) b
