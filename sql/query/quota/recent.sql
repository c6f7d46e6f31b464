select reserved_at from provider_call where provider = :provider and reserved_at > :since order by reserved_at
