create temporary table if not exists staged_market_return (like market_return) on commit delete rows
