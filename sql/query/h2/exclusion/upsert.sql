merge into exclusion t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as varchar(32)))) s (session, instrument_id, reason)
on t.session = s.session and t.instrument_id = s.instrument_id
when matched then update set reason = s.reason
when not matched then insert (session, instrument_id, reason) values (s.session, s.instrument_id, s.reason)
