select session, fetched_at, settled from bar_session order by session
