select max(reserved_at) from provider_call
