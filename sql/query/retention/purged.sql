select session from session_purge
