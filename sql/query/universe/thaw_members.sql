delete from universe_member where session = :session
