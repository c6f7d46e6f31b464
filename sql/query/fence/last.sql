select process, host, pid, taken_at from run_heartbeat where token <> :token
