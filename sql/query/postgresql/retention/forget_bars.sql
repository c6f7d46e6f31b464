delete from bar where session = :session and instrument_id in (:ids)
