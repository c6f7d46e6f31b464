insert into exclusion (session, instrument_id, reason)
select cast(:session as date), instrument_id, reason from rerun_ticker where run_id = :run and outcome = 'EXCLUDED'
