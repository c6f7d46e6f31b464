insert into spending (call_id, provider, spent_at, micros) values (:call, :provider, :at, :micros)
