select m.ticker, f.stage, f.reason, f.message
from ticker_failure f join universe_member m on m.session = f.session and m.instrument_id = f.instrument_id
where f.session = :session
