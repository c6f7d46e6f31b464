insert into universe_snapshot (session, members, hash, frozen_at) values (:session, :members, :hash, :at)
