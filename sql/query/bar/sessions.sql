select session from bar_session order by session
