delete from exclusion where session = :session and instrument_id in (:ids)
