select reason from exclusion where session = :session and instrument_id = :id
