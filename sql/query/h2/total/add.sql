merge into metric_total t
using (values (cast(:metric as varchar(64)), cast(:labels as varchar(160)), cast(:more as double precision)))
  s(metric, labels, more)
on t.metric = s.metric and t.labels = s.labels
when matched then update set total = t.total + s.more
when not matched then insert (metric, labels, total) values (s.metric, s.labels, s.more)
