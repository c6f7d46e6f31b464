select instrument_id from bar where session >= :since
group by instrument_id having count(*) >= :bars order by instrument_id
