merge into night t using (values (cast(:session as date), cast(:round as int), cast(:state as varchar(16)))) s (session, round, state)
on t.session = s.session
when matched then update set round = s.round, state = s.state
when not matched then insert (session, round, state) values (s.session, s.round, s.state)
