update listing_ticker set valid_to = :last where instrument_id = :id and valid_from = :first
