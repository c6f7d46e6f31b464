with staged as (delete from staged_corporate_action returning instrument_id, ex_date, ratio)
insert into corporate_action (instrument_id, ex_date, ratio) select instrument_id, ex_date, ratio from staged
on conflict (instrument_id, ex_date, ratio) do nothing
