insert into provider_quota (provider) values (:provider) on conflict (provider) do nothing
