merge into market_return t using (values (
  cast(? as date),
  cast(? as double precision),
  cast(? as int))) s (session, simple_return, listings)
on t.session = s.session
when matched then update set simple_return = s.simple_return, listings = s.listings
when not matched then insert (session, simple_return, listings) values (s.session, s.simple_return, s.listings)
