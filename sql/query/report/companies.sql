select symbol, name, named, sector, industry, coalesce(described, named) from profile
