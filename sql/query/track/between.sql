select kind, sequence_number, session, model_version, recommendations, fingerprint, digests, made_at, previous_hash, hash
from track_entry
where kind = :kind and sequence_number between :first and :last
order by sequence_number
