delete from partition_plan where session = :session
