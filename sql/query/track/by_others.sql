select count(distinct session) from track_entry where kind = :kind and session between :from and :to and model_version <> :model
