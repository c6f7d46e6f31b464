delete from action_quarantine where session = :session and instrument_id in (:ids)
