select kind, sequence_number, session, model_version, recommendations, fingerprint, digests, made_at, previous_hash, hash
from track_entry
where kind = :kind and sequence_number = (select max(sequence_number) from track_entry where kind = :kind)
