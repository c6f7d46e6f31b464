select purged_at from session_purge where session = :session
