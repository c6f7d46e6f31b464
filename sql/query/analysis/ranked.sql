select a.layout, a.instrument_id, a.close, a.bars, a.traded_20, a.readings, r.ranks
from analysis a join ranking r on r.session = a.session and r.instrument_id = a.instrument_id
where a.session = :session and a.instrument_id between :first and :last
order by a.instrument_id
