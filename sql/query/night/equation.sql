select
  (select count(*) from universe_member where session = :session) as universe,
  (select count(*) from analysis where session = :session) as analysed,
  (select count(*) from universe_member where session = :session and kind <> 'COMMON_STOCK')
    + (select count(*) from exclusion where session = :session) as excluded,
  (select count(*) from ticker_failure where session = :session) as failed
