select coalesce(max(instrument_id), 0) from listing
