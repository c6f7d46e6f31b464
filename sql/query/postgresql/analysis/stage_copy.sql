copy staged_analysis (session, instrument_id, layout, close, bars, traded_20, readings, written_at) from stdin (format binary)
