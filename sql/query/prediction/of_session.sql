select instrument_id, scores, chances from prediction where session = :session order by instrument_id
