select session, count(*) from bar_version group by session order by session
