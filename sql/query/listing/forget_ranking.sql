delete from ranking where session = :session and instrument_id in (:ids)
