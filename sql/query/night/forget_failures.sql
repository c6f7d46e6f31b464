delete from ticker_failure where session = :session
