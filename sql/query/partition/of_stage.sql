select partition_name, first_id, last_id from partition_plan
where session = :session and stage = :stage
