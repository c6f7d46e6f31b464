delete from recommendation where session = :session
