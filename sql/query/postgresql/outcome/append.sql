copy outcome (kind, session, horizon, instrument_id, ticker, rating, confidence, total_return, market_return, gain, ending, touched) from stdin (format binary)
