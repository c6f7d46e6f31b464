copy listing_ticker (instrument_id, ticker, valid_from) from stdin (format binary)
