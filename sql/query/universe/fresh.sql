select m.ticker from universe_member m
where m.session = :session
  and not exists (select 1 from universe_member p where p.session in (:earlier) and p.instrument_id = m.instrument_id)
