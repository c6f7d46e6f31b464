select distinct instrument_id from rerun_quarantine
where run_id = :run and ex_date > :after and reason <> :repeated
