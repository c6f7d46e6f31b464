select instrument_id from universe_member m
where session = :session and kind = 'COMMON_STOCK'
  and not exists (select 1 from analysis a where a.session = m.session and a.instrument_id = m.instrument_id)
order by instrument_id
