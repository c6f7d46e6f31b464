select t.ticker
from publication p
join recommendation r on r.session = p.session and r.model_version = p.model_version
join listing_ticker t on t.instrument_id = r.instrument_id and t.valid_to is null
left join analysis a on a.session = r.session and a.instrument_id = r.instrument_id
where p.session = (select max(session) from publication)
  and r.rating in (:ratings) and r.score >= :score
  and (cast(:dollars as double precision) <= 0 or a.readings[:position] >= cast(:dollars as double precision))
