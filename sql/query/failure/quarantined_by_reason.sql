select reason, count(*) as actions from action_quarantine where session = :session group by reason
