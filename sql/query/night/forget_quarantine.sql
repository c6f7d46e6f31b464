delete from action_quarantine where session = :session
