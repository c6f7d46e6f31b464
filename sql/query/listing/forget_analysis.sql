delete from analysis where session = :session and instrument_id in (:ids)
