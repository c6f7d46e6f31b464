select instrument_id, session, open, high, low, close, volume
from bar
where instrument_id in (:ids) and session between :from and :to
