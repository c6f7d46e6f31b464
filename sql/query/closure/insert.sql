insert into closure (closed_on, reason, recorded_by, recorded_at) values (:day, :reason, :by, :at)
