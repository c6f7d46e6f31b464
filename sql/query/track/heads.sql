select kind, count(*), sum(recommendations), min(session), max(session), min(made_at)
from track_entry
group by kind
