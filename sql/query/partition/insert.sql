insert into partition_plan (session, stage, partition_name, first_id, last_id)
values (:session, :stage, :name, :first, :last)
