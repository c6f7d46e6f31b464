select count(*) from exclusion e
where e.session = :session and e.reason = 'NO_BAR_THIS_SESSION'
  and exists (select 1 from bar b
              where b.bar_key
                between cast(e.instrument_id as bigint) * 65536 + datediff(day, date '1970-01-01', cast(:since as date))
                and cast(e.instrument_id as bigint) * 65536 + datediff(day, date '1970-01-01', cast(:before as date)))
