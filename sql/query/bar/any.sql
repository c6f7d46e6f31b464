select cast(count(*) as int) from (
  select 1 from bar where instrument_id in (:ids) and session between :from and :to fetch first 1 row only) b
