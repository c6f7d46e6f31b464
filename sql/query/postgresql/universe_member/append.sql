copy universe_member (session, instrument_id, ticker, kind) from stdin (format binary)
