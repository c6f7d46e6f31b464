insert into republication (run_id, session, republished_at, analysed_before, excluded_before, failed_before, analysed, excluded, failed, coverage)
select cast(:run as varchar(40)), session, cast(:at as timestamp(3) with time zone), analysed, excluded, failed,
  cast(:analysed as int), cast(:excluded as int), cast(:failed as int), cast(:coverage as double precision)
from publication where session = :session
