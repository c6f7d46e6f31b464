select a.backend_start
from pg_locks l join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory' and l.objid = 7001 and l.granted and l.database = (select oid from pg_database where datname = current_database())
