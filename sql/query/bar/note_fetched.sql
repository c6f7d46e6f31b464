merge into bar_session t using (values (cast(:session as date), cast(:at as timestamp(3) with time zone), cast(:settled as boolean))) s (session, fetched_at, settled)
on t.session = s.session
when matched then update set fetched_at = s.fetched_at, settled = s.settled
when not matched then insert (session, fetched_at, settled) values (s.session, s.fetched_at, s.settled)
