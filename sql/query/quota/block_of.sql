select blocked_until, reason from provider_quota where provider = :provider and blocked_until is not null
