create temporary table if not exists staged_ticker_failure (like ticker_failure) on commit delete rows
