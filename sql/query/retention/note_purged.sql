insert into session_purge (session, purged_at) values (:session, :at)
