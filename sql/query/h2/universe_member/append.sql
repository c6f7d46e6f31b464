insert into universe_member (session, instrument_id, ticker, kind) values (?, ?, ?, ?)
