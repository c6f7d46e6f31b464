select count(*) from stop_request where execution_id = :id
