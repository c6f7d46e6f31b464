insert into metric_total as t (metric, labels, total)
values (:metric, :labels, cast(:more as double precision))
on conflict (metric, labels) do update set total = t.total + excluded.total
