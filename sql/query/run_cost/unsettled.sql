select execution_id from run_cost where calls is null order by execution_id
