update rerun_ticker set outcome = 'OPEN', stage = '', reason = '', message = '' where run_id = :run
