select p.ticker from universe_member p
where p.session = :before
  and not exists (select 1 from universe_member m where m.session = :session and m.instrument_id = p.instrument_id)
