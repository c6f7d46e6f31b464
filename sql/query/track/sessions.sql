select session, max(sequence_number)
from track_entry
where kind = :kind
group by session
