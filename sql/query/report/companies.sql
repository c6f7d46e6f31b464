select symbol, name, sector, industry, coalesce(described, named) from profile
