update run_heartbeat set heard_at = clock_timestamp() where process = ?
