select r.instrument_id, r.rating
from publication p join recommendation r on r.session = p.session and r.model_version = p.model_version
where p.session = (select max(session) from publication where session < :session)
  and (left(p.model_version, char_length(p.model_version) - :digits) = :name or p.model_version like :name || '+%')
  and r.instrument_id between :first and :last
