merge into metric_bucket t
using (values (cast(:metric as varchar(64)), cast(:labels as varchar(160)), cast(:bucket as smallint),
    cast(:more as bigint))) s(metric, labels, bucket, more)
on t.metric = s.metric and t.labels = s.labels and t.bucket = s.bucket
when matched then update set observations = t.observations + s.more
when not matched then insert (metric, labels, bucket, observations) values (s.metric, s.labels, s.bucket, s.more)
