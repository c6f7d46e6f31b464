select round, state from night where session = :session
