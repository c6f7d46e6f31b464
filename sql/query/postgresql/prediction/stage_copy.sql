copy staged_prediction (session, instrument_id, layout, scores, chances) from stdin (format binary)
