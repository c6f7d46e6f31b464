select p.session, r.rating, count(*) as listings
from publication p join recommendation r on r.session = p.session and r.model_version = p.model_version
where p.session between :from and :to
group by p.session, r.rating
order by p.session
