select began_at from run_cost where execution_id = :id
