insert into replayed_recommendation (session, instrument_id, ticker, rating, score, confidence, entry, target, stop, horizon_days) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
