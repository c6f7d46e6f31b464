select count(*) from exclusion e
where e.session = :session and e.reason = 'NO_BAR_THIS_SESSION'
  and exists (select 1 from bar b
              where b.instrument_id = e.instrument_id and b.session between :since and :before)
