select c.relname, coalesce(nullif(s.n_live_tup, 0), greatest(c.reltuples, 0)::bigint), pg_total_relation_size(c.oid)
from pg_class c left join pg_stat_user_tables s on s.relid = c.oid
where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
order by 1
