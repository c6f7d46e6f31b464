select exists (select 1 from pg_locks l
where l.locktype = 'advisory' and l.objid = 7001 and l.granted and l.database = (select oid from pg_database where datname = current_database())
  and l.pid = pg_backend_pid())
