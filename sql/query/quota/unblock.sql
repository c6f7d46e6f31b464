update provider_quota set blocked_until = null, reason = null where provider = :provider
