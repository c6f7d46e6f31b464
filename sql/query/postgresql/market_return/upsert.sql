with staged as (delete from staged_market_return returning session, simple_return, listings)
insert into market_return (session, simple_return, listings) select session, simple_return, listings from staged
on conflict (session) do update set simple_return = excluded.simple_return, listings = excluded.listings
