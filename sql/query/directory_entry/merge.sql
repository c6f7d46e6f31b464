merge into directory_entry t using (values (
  cast(? as varchar(40)),
  cast(? as varchar(16)),
  cast(? as date),
  cast(? as varchar(300)),
  cast(? as varchar(16)),
  cast(? as varchar(16)),
  cast(? as int),
  cast(? as date),
  cast(? as date))) s (feed, symbol, last_day, name, kind, figi, cik, first_day, seen)
on t.feed = s.feed and t.symbol = s.symbol and t.last_day = s.last_day
when matched then update set name = s.name, kind = s.kind, figi = s.figi, cik = s.cik, first_day = s.first_day, seen = s.seen
when not matched then insert (feed, symbol, last_day, name, kind, figi, cik, first_day, seen) values (s.feed, s.symbol, s.last_day, s.name, s.kind, s.figi, s.cik, s.first_day, s.seen)
