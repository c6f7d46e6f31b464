select reserved_at from provider_call
where provider = :provider and reserved_at > :since and reserved_at <= :until
order by reserved_at
