insert into listing_ticker (instrument_id, ticker, valid_from) values (?, ?, ?)
