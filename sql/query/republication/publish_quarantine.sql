insert into action_quarantine (session, instrument_id, ex_date, factor, reason)
select cast(:session as date), instrument_id, ex_date, factor, reason from rerun_quarantine where run_id = :run
