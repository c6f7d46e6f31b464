select reason, count(*) as listings from (
  select kind as reason from universe_member where session = :session and kind <> 'COMMON_STOCK'
  union all
  select reason from exclusion where session = :session) e
group by reason
