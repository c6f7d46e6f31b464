insert into analysis (session, instrument_id, layout, close, bars, traded_20, readings, written_at)
select cast(:session as date), instrument_id, layout, close, bars, traded_20, readings, cast(:at as timestamp(3) with time zone)
from rerun_analysis where run_id = :run
