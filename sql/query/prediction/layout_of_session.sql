select layout from prediction where session = :session order by instrument_id fetch first 1 row only
