select distinct instrument_id from action_quarantine
where session = :session and ex_date > :after and reason <> :repeated and instrument_id between :first and :last
