insert into metric_bucket as t (metric, labels, bucket, observations)
values (:metric, :labels, cast(:bucket as smallint), cast(:more as bigint))
on conflict (metric, labels, bucket) do update set observations = t.observations + excluded.observations
