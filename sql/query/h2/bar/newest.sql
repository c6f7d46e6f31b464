select session from bar order by bar_key desc limit 1
