insert into track_entry (kind, sequence_number, session, model_version, recommendations, fingerprint, digests, made_at, previous_hash, hash)
values (:kind, :sequence, :session, :model, :recommendations, :fingerprint, :digests, :at, :previous, :hash)
