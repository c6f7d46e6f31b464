select instrument_id from universe_member
where session = :session and kind = 'COMMON_STOCK' and instrument_id between :first and :last
order by instrument_id
