merge into run_heartbeat
using (values (1, cast(:token as bigint), cast(:process as varchar(64)), cast(:host as varchar(255)), cast(:pid as bigint)))
  wish (id, token, process, host, pid)
on run_heartbeat.id = wish.id
when matched then update set token = wish.token, process = wish.process, host = wish.host, pid = wish.pid,
  taken_at = current_timestamp, heard_at = current_timestamp,
  execution_before = (select coalesce(max(job_execution_id), 0) from batch_job_execution)
when not matched then insert (id, token, process, host, pid, taken_at, heard_at, execution_before)
values (wish.id, wish.token, wish.process, wish.host, wish.pid, current_timestamp, current_timestamp,
  (select coalesce(max(job_execution_id), 0) from batch_job_execution))
