delete from recommendation where session = :session and instrument_id in (:ids)
