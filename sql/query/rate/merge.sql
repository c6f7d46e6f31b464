merge into rate t using (values (
  cast(? as varchar(16)),
  cast(? as date),
  cast(? as double precision))) s (series, dated, rate)
on t.series = s.series and t.dated = s.dated
when matched then update set rate = s.rate
when not matched then insert (series, dated, rate) values (s.series, s.dated, s.rate)
