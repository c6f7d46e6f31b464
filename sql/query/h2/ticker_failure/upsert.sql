merge into ticker_failure t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as varchar(16)),
  cast(? as varchar(64)),
  cast(? as varchar(1000)))) s (session, instrument_id, stage, reason, message)
on t.session = s.session and t.instrument_id = s.instrument_id
when matched then update set stage = s.stage, reason = s.reason, message = s.message
when not matched then insert (session, instrument_id, stage, reason, message) values (s.session, s.instrument_id, s.stage, s.reason, s.message)
