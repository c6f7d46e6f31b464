insert into fetch_rejection (task_id, fault, row_count, sample) values (:task, :fault, :rows, :sample)
