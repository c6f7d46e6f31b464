select coalesce(max(members), 0) from universe_snapshot where session = :session
