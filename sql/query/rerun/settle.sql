update rerun_ticker set outcome = :outcome, stage = :stage, reason = :reason, message = :message
where run_id = :run and instrument_id = :id
