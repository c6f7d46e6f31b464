delete from ticker_failure where session = :session and instrument_id in (:ids)
