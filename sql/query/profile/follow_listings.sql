merge into profile t using (
  select lt.ticker, max(l.name) as name
  from listing l join listing_ticker lt on lt.instrument_id = l.instrument_id
  where lt.valid_to is null group by lt.ticker) s
on t.symbol = s.ticker
when matched and s.name <> '' and s.name <> s.ticker and s.name <> t.name and t.named < cast(:day as date)
  then update set name = s.name, named = cast(:day as date)
when not matched then insert (symbol, name, exchange, sector, industry, description, standing, named)
  values (s.ticker, s.name, '', '', '', '', 5,
    case when s.name = '' or s.name = s.ticker then date '1900-01-01' else cast(:day as date) end)
