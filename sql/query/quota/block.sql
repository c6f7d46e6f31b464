update provider_quota set blocked_until = :until, reason = :reason
where provider = :provider and (blocked_until is null or blocked_until < :until)
