copy staged_listing (instrument_id, name, kind) from stdin (format binary)
