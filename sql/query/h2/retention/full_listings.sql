select instrument_id from bar
where bar_key >= cast(datediff(day, date '1970-01-01', cast(:since as date)) as bigint) * 1048576
group by instrument_id having count(*) >= :bars order by instrument_id
