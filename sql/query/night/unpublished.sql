select session from night where state <> 'PUBLISHED' and session >= :since order by session
