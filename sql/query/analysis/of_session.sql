select a.instrument_id, a.close, a.bars, a.traded_20, a.readings
from analysis a where a.session = :session order by a.instrument_id
