update listing set figi = coalesce(cast(? as varchar(16)), figi), cik = coalesce(cast(? as int), cik) where instrument_id = ?
