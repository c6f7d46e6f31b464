merge into rate t using (values (
  cast(? as varchar(16)),
  cast(? as date),
  cast(? as double precision))) s (series, day, rate)
on t.series = s.series and t.day = s.day
when matched then update set rate = s.rate
when not matched then insert (series, day, rate) values (s.series, s.day, s.rate)
