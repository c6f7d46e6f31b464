select symbol, name, exchange, sector, industry, description, standing, named, described from profile order by symbol
