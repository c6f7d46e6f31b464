select max(session) from bar having max(session) is not null
