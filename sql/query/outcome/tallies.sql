select session, horizon, rating, fifth, opinions, hits, gains, delisted, confidence
from outcome_tally
where kind = :kind
order by session, horizon, rating, fifth
