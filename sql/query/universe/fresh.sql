select m.ticker from universe_member m
where m.session = :session
  and not exists (select 1 from universe_member l where l.session = :last and l.instrument_id = m.instrument_id)
  and not exists (select 1 from universe_member p where p.session in (:others) and p.instrument_id = m.instrument_id)
