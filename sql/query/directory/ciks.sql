select cik, instrument_id from listing where cik is not null and kind = 'COMMON_STOCK' order by cik, instrument_id
