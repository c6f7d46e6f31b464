select min(call_id), max(call_id) from provider_call where reserved_at < :before
