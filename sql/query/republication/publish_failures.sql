insert into ticker_failure (session, instrument_id, stage, reason, message)
select cast(:session as date), instrument_id, stage, reason, message from rerun_ticker where run_id = :run and outcome = 'FAILED'
