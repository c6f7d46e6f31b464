insert into ranking (session, instrument_id, ranks)
select cast(:session as date), instrument_id, ranks from rerun_recommendation where run_id = :run
