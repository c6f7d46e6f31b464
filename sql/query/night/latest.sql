select max(session) from night
