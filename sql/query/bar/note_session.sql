merge into bar_session t using (values (cast(:session as date))) s (session)
on t.session = s.session
when not matched then insert (session) values (s.session)
