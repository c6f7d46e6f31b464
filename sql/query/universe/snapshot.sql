select hash from universe_snapshot where session = :session
