select count(*) from provider_call where provider = :provider and reserved_at between :start and :until
