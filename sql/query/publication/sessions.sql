select session from publication order by session
