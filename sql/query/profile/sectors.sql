select symbol, sector from profile where sector <> '' order by named, symbol
