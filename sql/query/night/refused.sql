select session from night where state = 'BLOCKED' and session >= :since order by session
