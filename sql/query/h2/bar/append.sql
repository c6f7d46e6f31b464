insert into bar (instrument_id, session, open, high, low, close, volume) values (?, ?, ?, ?, ?, ?, ?)
