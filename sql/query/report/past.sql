select r.instrument_id, p.session, r.rating, r.score, r.entry
from publication p join recommendation r on r.session = p.session and r.model_version = p.model_version
where p.session between :from and :to and r.instrument_id in (:ids)
order by r.instrument_id, p.session desc
