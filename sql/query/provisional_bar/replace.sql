update provisional_bar set replaced_in = :night, bar_close = (
  select b.close from bar b where b.instrument_id = provisional_bar.instrument_id and b.session = provisional_bar.session)
where replaced_in is null and exists (select 1 from bar_session s where s.session = provisional_bar.session)
