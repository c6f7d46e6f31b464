select execution_id, began_at, ended, cpu_seconds, wall_seconds, calls, bytes_received, bytes_archived, database_bytes, micros
from run_cost order by execution_id desc
