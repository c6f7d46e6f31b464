select instrument_id, ticker, valid_from, valid_to from listing_ticker
