copy bar (instrument_id, session, open, high, low, close, volume) from stdin (format binary)
