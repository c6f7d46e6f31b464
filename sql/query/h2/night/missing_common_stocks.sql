select count(*) from exclusion e
where e.session = :session and e.reason = 'NO_BAR_THIS_SESSION'
  and exists (select 1
              from system_range(datediff(day, date '1970-01-01', cast(:since as date)),
                datediff(day, date '1970-01-01', cast(:before as date))) d
              join bar b on b.bar_key = cast(d.x as bigint) * 1048576 + e.instrument_id)
