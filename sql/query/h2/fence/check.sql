select coalesce(max(token), 0) from run_fence
