merge into action_quarantine t using (values (
  cast(? as date),
  cast(? as int),
  cast(? as date),
  cast(? as double precision),
  cast(? as varchar(32)))) s (session, instrument_id, ex_date, factor, reason)
on t.session = s.session and t.instrument_id = s.instrument_id and t.ex_date = s.ex_date and t.factor = s.factor
when matched then update set reason = s.reason
when not matched then insert (session, instrument_id, ex_date, factor, reason) values (s.session, s.instrument_id, s.ex_date, s.factor, s.reason)
