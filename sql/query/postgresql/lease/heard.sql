select a.application_name,
  coalesce('process ' || h.pid || ' on ' || h.host, 'backend ' || a.pid || coalesce(' from ' || host(a.client_addr), ''))
    || ' since ' || to_char(coalesce(h.taken_at, a.backend_start) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  coalesce(h.heard_at, a.backend_start),
  case when a.application_name like 'nightdesk %'
    then cast(1000 * extract(epoch from clock_timestamp() - coalesce(h.heard_at, a.backend_start)) as bigint) else 0 end,
  h.execution_before
from pg_locks l join pg_stat_activity a on a.pid = l.pid left join run_heartbeat h on h.process = a.application_name
where l.locktype = 'advisory' and l.objid = 7001 and l.granted and l.database = (select oid from pg_database where datname = current_database())
