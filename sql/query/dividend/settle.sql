update cash_dividend set ratio = :ratio where instrument_id = :id and ex_date = :day and cash = :cash
