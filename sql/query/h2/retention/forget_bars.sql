delete from bar
where bar_key between cast(datediff(day, date '1970-01-01', cast(:session as date)) as bigint) * 1048576
  and cast(datediff(day, date '1970-01-01', cast(:session as date)) as bigint) * 1048576 + 1048575
  and instrument_id in (:ids)
